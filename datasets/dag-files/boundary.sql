-- Installations made by hand, in hundredths of a second, for a goal of `goal` seconds with 4 processes and 0.25 s after a rewrite.
-- Of 4 processes the goal is 400 * goal hundredths in all.
--  a exactly at the goal once its longest is rewritten   b one hundredth above that, so two   c one file above the goal, little else
--  d that file just at the goal   e ties at the cut   f nothing to be done   g all slow   h left to chance
INSERT INTO dag_file
SELECT
  CAST('home ' || letter AS VARCHAR) AS deployment,
  CAST('dags/' || CAST((file * 7 + $seed) % 10 AS VARCHAR) || '.py' AS VARCHAR) AS file_path,
  CAST('team ' || CAST(file % 3 AS VARCHAR) AS VARCHAR) AS team,
  CAST(CAST(CASE letter
    WHEN 'h' THEN CASE WHEN pick(file, 11, 3) = 0 THEN 1500 + 100 * pick(file, 12, 30) ELSE 10 + pick(file, 12, 50) END
    WHEN 'c' THEN CASE WHEN file = 0 THEN goal * 100 + 1 ELSE 20 END
    WHEN 'd' THEN CASE WHEN file = 0 THEN goal * 100 ELSE 20 END
    WHEN 'e' THEN 100 * goal
    WHEN 'f' THEN 15 + file
    WHEN 'g' THEN CASE WHEN file = 0 THEN 5000 ELSE 100 * goal + 100 * file END
    ELSE CASE file
      WHEN 0 THEN 100 * goal
      WHEN 1 THEN 100 * goal - 40
      WHEN 2 THEN 100 * goal - 60
      WHEN 3 THEN 100 * goal - 100
      WHEN 4 THEN 100
      WHEN 5 THEN 75 + CASE WHEN letter = 'b' THEN 1 ELSE 0 END
      ELSE 100 * goal - 100
    END
  END AS DECIMAL(9,2)) / 100 AS DECIMAL(9,2)) AS last_duration_s
FROM (
  SELECT letter, file, CASE $seed % 6 WHEN 0 THEN 30 WHEN 1 THEN 20 WHEN 2 THEN 40 WHEN 3 THEN 25 WHEN 4 THEN 35 ELSE 30 END AS goal
  FROM (VALUES ('a', 7), ('b', 7), ('c', 6), ('d', 6), ('e', 7 + $seed % 2), ('f', 5), ('g', 6), ('h', 10)) AS homes(letter, files)
  JOIN (SELECT i AS file FROM numbers(10)) AS f ON file < files
) AS filed
ORDER BY (file * 13 + ascii(letter) * 29 + $seed) % 37, letter, file;

INSERT INTO parsing_goal
SELECT
  CAST(4 AS INTEGER) AS parsing_processes,
  CAST(CASE $seed % 6 WHEN 0 THEN 30 WHEN 1 THEN 20 WHEN 2 THEN 40 WHEN 3 THEN 25 WHEN 4 THEN 35 ELSE 30 END AS INTEGER) AS most_loop_s,
  CAST(0.25 AS DECIMAL(9,2)) AS fixed_s,
  CAST(CASE $seed % 6 WHEN 0 THEN 60 WHEN 1 THEN 40 WHEN 2 THEN 80 WHEN 3 THEN 50 WHEN 4 THEN 35 ELSE 30 END AS INTEGER) AS most_refresh_s;

INSERT INTO setting_choice
SELECT CAST(processes AS INTEGER) AS parsing_processes, CAST(seconds AS INTEGER) AS min_file_process_interval
FROM (VALUES
  (1, 30), (1, 40), (2, 30), (2, 40), (3, 30), (3, 40), (3, 60), (4, 30), (4, 40), (4, 60), (8, 30), (8, 35), (8, 60), (8, 80), (8, 300)
) AS offered(processes, seconds);
