-- A file is parsed every `period` seconds, counted from its own `shift`, and a bit later each time. Its kind: 0, 1 slow, 2 killed,
-- 3 was slow, 4 being edited, else fast; the readable world has one slow file, one that was, and one
-- that is being edited.
INSERT INTO dag_file_stats
SELECT
  CAST(instant(1772323200 + 30 * sample) AS TIMESTAMP) AS log_ts,
  CAST('dags-folder' AS VARCHAR) AS bundle,
  CAST('dags/team_' || CAST(file % 40 AS VARCHAR) || '/dag_' || CAST(file AS VARCHAR) || '.py' AS VARCHAR) AS file_path,
  CAST(CASE WHEN working < 0 THEN NULL ELSE 4000 + (file * 31 + sample * 7) % 60000 END AS INTEGER) AS pid,
  CAST(CASE WHEN working < 0 THEN NULL ELSE working END AS DECIMAL(9,2)) AS current_duration_s,
  CAST(CASE WHEN parse < 0 OR kind = 2 THEN 0 ELSE 1 + own % 3 END AS INTEGER) AS num_dags,
  CAST(CASE WHEN parse >= 0 AND kind = 2 THEN 1 ELSE 0 END AS INTEGER) AS num_errors,
  CAST(CASE
    WHEN parse < 0 THEN NULL
    WHEN kind = 2 THEN 50
    WHEN kind = 1 AND samples > 10 THEN 49.5 + CAST((own + parse * 31) % 40 AS DECIMAL(9,2)) / 100
    WHEN kind < 2 OR kind = 3 AND sample * 2 < samples THEN 18 + CAST(own % 2800 + (own + parse * 31) % 90 AS DECIMAL(9,2)) / 100
    ELSE 0.15 + CAST(own % 25 + (own + parse * 31) % 7 AS DECIMAL(9,2)) / 100
  END AS DECIMAL(9,2)) AS last_duration_s,
  CAST(CASE WHEN parse < 0 THEN NULL ELSE instant(1772323200 - shift + parse * period + (parse * 7919 + own) % late) END AS TIMESTAMP) AS last_run_at
FROM (
  SELECT
    *,
    CASE WHEN elapsed < 0 THEN -1 WHEN turn * period + (turn * 7919 + own) % late <= elapsed THEN turn ELSE turn - 1 END AS parse,
    -- At work on the next parse, if the file is slow and it is due soon.
    CASE WHEN kind < 3 AND elapsed >= 0 AND elapsed - turn * period >= period - 12 THEN elapsed - turn * period - period + 12 ELSE -1 END AS working
  FROM (
    SELECT
      *,
      30 * sample + shift AS elapsed,
      CAST((30 * sample + shift - (30 * sample + shift + period) % period) / period AS BIGINT) AS turn
    FROM (
      SELECT
        file, sample, samples, own, kind, period,
        CASE WHEN period < 60 THEN 4 ELSE 30 END AS late,
        period - CAST((own - own % 50) / 50 AS BIGINT) % period - CASE WHEN own % 9 = 4 THEN period ELSE 0 END AS shift
      FROM (
        SELECT
          file, sample, samples, own, kind,
          CASE WHEN kind = 4 THEN 42 + own % 15 WHEN samples = 10 THEN 75 + own % 30 ELSE 145 + own % 40 END AS period
        FROM (
          SELECT
            file, sample, samples, own,
            CASE WHEN samples > 10 THEN (own + 2) % 50 WHEN file = 0 THEN 1 WHEN file = 1 THEN 3 ELSE 4 + 5 * (file % 2) END AS kind
          FROM (
            SELECT CAST((i - i % samples) / samples AS BIGINT) AS file, i % samples AS sample, samples, draw(CAST((i - i % samples) / samples AS BIGINT), 1) AS own
            FROM (
              SELECT i, CASE WHEN $rows < 400 THEN 10 WHEN $rows < 10000 THEN 50 WHEN $rows < 1000000 THEN 100 ELSE 1000 END AS samples
              FROM numbers($rows)
            ) AS numbered
          ) AS drawn
        ) AS kinds
      ) AS periods
    ) AS shifted
  ) AS turns
) AS parses
WHERE samples = 10 OR kind = 4 OR (file * 17 + sample * 29) % 97 > 0;

INSERT INTO file_calls
SELECT
  CAST('dags/team_' || CAST(file % 40 AS VARCHAR) || '/dag_' || CAST(file AS VARCHAR) || '.py' AS VARCHAR) AS file_path,
  CAST(CASE (file + call_no) % 6
    WHEN 0 THEN 'airflow.models.Variable.get' WHEN 1 THEN 'requests.get' WHEN 2 THEN 'import pandas'
    WHEN 3 THEN 'sqlalchemy.create_engine' WHEN 4 THEN 'boto3.client' ELSE 'glob.glob'
  END AS VARCHAR) AS call,
  CAST(CASE
    WHEN kind < 3 AND call_no = own % each THEN 15 + CAST(chance % 2000 AS DECIMAL(9,2)) / 100
    WHEN call_no = own % each AND file % 5 < 2 OR call_no = (own + 1) % each AND file % 5 = 0 THEN 0.12
    ELSE CAST(1 + chance % 10 AS DECIMAL(9,2)) / 100
  END AS DECIMAL(9,2)) AS seconds
FROM (
  SELECT file, call_no, each, own, chance, CASE WHEN each = 3 THEN (own + 2) % 50 WHEN file = 0 THEN 1 ELSE 9 END AS kind
  FROM (
    SELECT file, call_no, each, draw(file, 1) AS own, draw(file * 7 + call_no, 2) AS chance
    FROM (
      SELECT CAST((i - i % each) / each AS BIGINT) AS file, i % each AS call_no, each
      FROM (
        SELECT i, each
        FROM (
          SELECT
            CASE WHEN $rows < 400 THEN 6 ELSE 3 END AS each,
            CASE
              WHEN $rows < 400 THEN CAST(($rows + 9 - ($rows + 9) % 10) / 10 AS BIGINT)
              WHEN $rows < 10000 THEN CAST(($rows + 49 - ($rows + 49) % 50) / 50 AS BIGINT)
              WHEN $rows < 1000000 THEN CAST(($rows + 99 - ($rows + 99) % 100) / 100 AS BIGINT)
              ELSE CAST(($rows + 999 - ($rows + 999) % 1000) / 1000 AS BIGINT)
            END AS files
        ) AS sized
        CROSS JOIN numbers(CASE
          WHEN $rows < 400 THEN $rows
          WHEN $rows < 10000 THEN CAST(($rows - $rows % 16) / 16 AS BIGINT) + 3
          WHEN $rows < 1000000 THEN CAST(($rows - $rows % 33) / 33 AS BIGINT) + 3
          ELSE CAST(($rows - $rows % 333) / 333 AS BIGINT) + 3
        END) AS n
        WHERE i < each * files
      ) AS counted
    ) AS placed
  ) AS drawn
) AS kinds
WHERE each = 6 OR file % 11 <> 6;
