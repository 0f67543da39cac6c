-- Files made by hand. Of each parse its end in seconds after the base and its duration; a file has a sample every 30 seconds from
-- the one at or after its first parse on, in which that parse is told until the next. The instants of samples are the same for
-- all files.
--  a 30 s apart   b 60, then 61   c 60, 60   d one parse   e slow, then rewritten   m killed   g twice as quick in the end
--  h two medians   i, j equal durations   k left to chance, but for two seeds with which the longest hold 60 % exactly: k alone,
--  and m with k   n never parsed   p, q, r parsed late. With seed 0 of six all take about as long
INSERT INTO dag_file_stats
SELECT
  CAST(instant(base + 30 * sample) AS TIMESTAMP) AS log_ts,
  CAST(CASE WHEN letter IN ('b', 'k') THEN 'git-team-b' ELSE 'dags-folder' END AS VARCHAR) AS bundle,
  CAST('dags/' || letter || '.py' AS VARCHAR) AS file_path,
  CAST(CASE WHEN letter IN ('c', 'm') AND sample % 2 = 0 THEN 100 + sample ELSE NULL END AS INTEGER) AS pid,
  CAST(CASE WHEN letter IN ('c', 'm') AND sample % 2 = 0 THEN sample ELSE NULL END AS DECIMAL(9,2)) AS current_duration_s,
  CAST(CASE WHEN letter = 'm' THEN 0 ELSE 1 END AS INTEGER) AS num_dags,
  CAST(CASE WHEN letter = 'm' THEN 1 ELSE 0 END AS INTEGER) AS num_errors,
  CAST(CAST(hundredths AS DECIMAL(9,2)) / 100 AS DECIMAL(9,2)) AS last_duration_s,
  CAST(instant(base + ended) AS TIMESTAMP) AS last_run_at
FROM (
  SELECT *, LEAD(ended) OVER (PARTITION BY letter ORDER BY ended) AS next_ended
  FROM (
    SELECT
      letter, ended,
      CASE WHEN $seed % 6 = 0 THEN 500 + ascii(letter) % 3 ELSE hundredths END AS hundredths,
      CASE $seed % 6
        WHEN 0 THEN 1709164500 WHEN 1 THEN 1704066900 WHEN 2 THEN 1677628500 WHEN 3 THEN 1719791700 WHEN 4 THEN 1744242900 ELSE 1772323050
      END AS base
    FROM (VALUES
      ('a', 0, 20), ('a', 30, 21), ('a', 60, 20), ('a', 90, 19), ('a', 120, 20),
      ('b', 5, 30), ('b', 65, 30), ('b', 126, 30),
      ('c', 10, 25), ('c', 70, 25), ('c', 130, 61 + $seed % 2),
      ('d', 40, 500),
      ('e', 1, 4800), ('e', 100, 25), ('e', 190, CASE $seed % 3 WHEN 0 THEN 25 WHEN 1 THEN 26 ELSE 2500 END),
      ('m', 20, 5000), ('m', 175, CASE WHEN $seed % 6 = 1 THEN 100 ELSE 5000 END),
      ('g', 2, 30), ('g', 122, 30), ('g', 182, 30), ('g', 212, CASE $seed % 6 WHEN 0 THEN 2500 WHEN 3 THEN 1500 WHEN 4 THEN 4601 WHEN 5 THEN 5000 ELSE 30 END),
      ('h', 15, 100), ('h', 105, 100), ('h', 136, 100),
      ('i', 50, CASE $seed % 6 WHEN 2 THEN 5000 ELSE 500 END), ('i', 200, CASE $seed % 6 WHEN 2 THEN 5000 ELSE 500 END),
      ('j', 55, 4900), ('j', 201, CASE $seed % 6 WHEN 2 THEN 5000 ELSE 500 END),
      ('p', 214, 40), ('q', 215, 41), ('r', 216, 39),
      ('k', 3, 10), ('k', 33 + pick(1, 1, 40), 11), ('k', 110 + pick(2, 1, 60), CASE $seed % 6 WHEN 1 THEN 2982 WHEN 4 THEN 4687 ELSE 3000 + 100 * pick(3, 1, 3) END)
    ) AS parsed(letter, ended, hundredths)
  ) AS based
) AS parses
JOIN (SELECT i AS sample FROM numbers(9)) AS printed ON 30 * sample >= ended AND (next_ended IS NULL OR 30 * sample < next_ended)
WHERE NOT (
  letter IN ('a', 'b', 'c') AND sample IN (6, 7) OR letter = 'd' AND sample IN (3, 5, 6) OR letter IN ('g', 'm') AND sample IN (2, 3)
  OR letter = 'h' AND sample = 4 OR letter IN ('i', 'j') AND sample IN (4, 5)
)
ORDER BY (sample * 13 + ended * 29 + $seed) % 37, letter, sample;

-- Two that were not parsed by then: one later, in the last sample, and one never.
INSERT INTO dag_file_stats
SELECT
  CAST(instant(base + 30 * sample) AS TIMESTAMP) AS log_ts,
  CAST('dags-folder' AS VARCHAR) AS bundle,
  CAST('dags/' || letter || '.py' AS VARCHAR) AS file_path,
  CAST(NULL AS INTEGER) AS pid,
  CAST(NULL AS DECIMAL(9,2)) AS current_duration_s,
  CAST(0 AS INTEGER) AS num_dags,
  CAST(0 AS INTEGER) AS num_errors,
  CAST(NULL AS DECIMAL(9,2)) AS last_duration_s,
  CAST(NULL AS TIMESTAMP) AS last_run_at
FROM (
  SELECT
    letter, sample,
    CASE $seed % 6
      WHEN 0 THEN 1709164500 WHEN 1 THEN 1704066900 WHEN 2 THEN 1677628500 WHEN 3 THEN 1719791700 WHEN 4 THEN 1744242900 ELSE 1772323050
    END AS base
  FROM (VALUES ('d', 0), ('d', 1), ('n', 0), ('n', 1), ('n', 8), ('i', 0), ('i', 1), ('j', 0)) AS waiting(letter, sample)
) AS placed;

INSERT INTO file_calls
SELECT
  CAST('dags/' || letter || '.py' AS VARCHAR) AS file_path,
  CAST(call AS VARCHAR) AS call,
  CAST(CAST(hundredths AS DECIMAL(9,2)) / 100 AS DECIMAL(9,2)) AS seconds
FROM (
  SELECT
    letter, call,
    CASE
      WHEN letter IN ('a', 'g') THEN 7
      WHEN letter = 'k' THEN CASE call WHEN 'requests.get' THEN 900 WHEN 'boto3.client' THEN 1000 ELSE 999 END
      WHEN letter = 'm' THEN CASE call WHEN 'requests.get' THEN 2600 WHEN 'glob.glob' THEN 2600 ELSE 1 END
      ELSE 1 + draw(ascii(letter) * 10 + length(call), 9) % 5
    END AS hundredths
  FROM (VALUES ('a'), ('b'), ('c'), ('e'), ('m'), ('g'), ('h'), ('j'), ('k'), ('n'), ('z')) AS files(letter)
  CROSS JOIN (VALUES ('requests.get'), ('boto3.client'), ('glob.glob'), ('import pandas')) AS calls(call)
) AS profiled;
