-- Installations of 250 files, of eight in the readable world. `slow` says how many of an installation are so.
INSERT INTO dag_file
SELECT
  CAST('airflow-' || CAST(1 + home AS VARCHAR) AS VARCHAR) AS deployment,
  CAST('dags/team_' || CAST(team AS VARCHAR) || '/dag_' || CAST(file AS VARCHAR) || '.py' AS VARCHAR) AS file_path,
  CAST('team_' || CAST(team AS VARCHAR) AS VARCHAR) AS team,
  CAST(CASE
    WHEN (file * 7 + 3) % each >= slow THEN 0.10 + CAST(own % 20 AS DECIMAL(9,2)) / 100
    WHEN own % 31 = 5 THEN 50
    WHEN slow = 1 THEN 40 + CAST(own % 900 AS DECIMAL(9,2)) / 100
    ELSE 18 + CAST(own % 310 AS DECIMAL(9,2)) / 10
  END AS DECIMAL(9,2)) AS last_duration_s
FROM (
  SELECT
    home, file, each, own,
    CASE WHEN own % 5 = 0 OR (file * 7 + 3) % each < slow AND own % 5 < 3 THEN 3 ELSE file % 8 END AS team,
    slow
  FROM (
    SELECT
      home, file, each, own,
      CASE WHEN each = 8 THEN 1 + (home + chance) % 4 WHEN chance % 5 = 0 THEN 1 ELSE 2 + chance % 19 END AS slow
    FROM (
      SELECT home, i - home * each AS file, each, draw(i, 1) AS own, draw(home, 2) AS chance
      FROM (
        SELECT i, each, CAST((i - i % each) / each AS BIGINT) AS home
        FROM (SELECT i, CASE WHEN $rows < 400 THEN 8 ELSE 250 END AS each FROM numbers($rows)) AS numbered
      ) AS placed
    ) AS drawn
  ) AS sized
) AS owned;

INSERT INTO parsing_goal
SELECT
  CAST(CASE WHEN $rows < 400 THEN 2 ELSE 4 END AS INTEGER) AS parsing_processes,
  CAST(CASE WHEN $rows < 400 OR $seed = 1 THEN 30 ELSE 25 + 5 * pick(0, 5, 4) END AS INTEGER) AS most_loop_s,
  CAST(0.3 AS DECIMAL(9,2)) AS fixed_s,
  CAST(CASE WHEN $rows < 400 THEN 60 WHEN $seed = 1 THEN 120 ELSE 60 * (1 + pick(0, 6, 3)) END AS INTEGER) AS most_refresh_s;

INSERT INTO setting_choice
SELECT CAST(processes AS INTEGER) AS parsing_processes, CAST(seconds AS INTEGER) AS min_file_process_interval
FROM (VALUES
  (2, 30), (2, 60), (4, 30), (4, 60), (4, 120), (8, 60), (8, 120), (16, 30), (16, 120), (16, 300)
) AS offered(processes, seconds);
