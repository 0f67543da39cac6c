-- Fourteen small tables around a day that the seed chooses: 29 February, the first of a year, 1 March, the first of July, the
-- first of a year, 15 January. With even seeds each has six rows, one more than partitions are allowed.
INSERT INTO job_writes
SELECT
  CAST('table_' || CAST(t AS VARCHAR) AS VARCHAR) AS table_name,
  CAST(CASE job_no WHEN 0 THEN 'ingest_' || CASE WHEN lot % 2 = 0 THEN 'shops' ELSE 'partners' END WHEN 1 THEN 'ingest_tools' ELSE 'backfill' END AS VARCHAR) AS job,
  CAST(day(today - days) AS DATE) AS p_date,
  CAST(CASE (source_no + CAST((lot - lot % 10) / 10 AS BIGINT)) % 3 WHEN 0 THEN 'sales' WHEN 1 THEN 'marketing' ELSE 'web' END AS VARCHAR) AS p_source,
  CAST(1 + place + 100 * (own % 50) AS BIGINT) AS customer_id,
  CAST(1 + CAST((own - own % 50) / 50 AS BIGINT) % 4000 AS BIGINT) AS num_rows
FROM (
  SELECT
    *,
    CASE kind
      -- Each job has a source of its own.
      WHEN 0 THEN CASE WHEN turn = 1 THEN late ELSE 0 END
      -- Two sources today, and one of them some days ago.
      WHEN 1 THEN CASE WHEN job_no = 2 THEN 3 ELSE 0 END
      -- Two jobs that cross, and a third on another day.
      WHEN 2 THEN CASE WHEN job_no = 2 THEN 6 WHEN turn = 1 THEN 3 ELSE 0 END
      -- One source, three days.
      WHEN 3 THEN job_no * 3
      -- Two jobs on one partition, one after the other.
      ELSE 0
    END AS days,
    CASE kind
      WHEN 0 THEN job_no
      WHEN 1 THEN CASE WHEN job_no = 1 THEN 1 ELSE 0 END
      WHEN 2 THEN CASE WHEN job_no = 2 THEN 2 ELSE (job_no + turn) % 2 END
      WHEN 3 THEN 0
      ELSE CASE WHEN job_no = 2 THEN 1 ELSE 0 END
    END AS source_no
  FROM (
    SELECT
      t, place, place % 3 AS job_no, t % 5 AS kind, CASE $seed % 6 WHEN 0 THEN 19782 WHEN 1 THEN 19723 WHEN 2 THEN 19418 WHEN 3 THEN 19905 WHEN 4 THEN 20089 ELSE 19737 END - t % 40 AS today, 0 AS late,
      draw(t, 311) AS lot, draw(i, 312) AS own,
      CAST((place - place % 3) / 3 AS BIGINT) % 2 AS turn
    FROM (
      SELECT i, CAST((i - i % each) / each AS BIGINT) AS t, i % each AS place
      FROM (SELECT i, CASE WHEN $seed % 2 = 0 THEN 6 ELSE 5 END AS each FROM numbers(14 * (CASE WHEN $seed % 2 = 0 THEN 6 ELSE 5 END))) AS numbered
    ) AS placed
  ) AS drawn
) AS shaped;

-- All three read the same version, but for tables of kind 4, where the second waits for the first.
INSERT INTO merge_run
SELECT
  CAST('table_' || CAST(t AS VARCHAR) AS VARCHAR) AS table_name,
  CAST(CASE job_no WHEN 0 THEN 'ingest_' || CASE WHEN lot % 2 = 0 THEN 'shops' ELSE 'partners' END WHEN 1 THEN 'ingest_tools' ELSE 'backfill' END AS VARCHAR) AS job,
  CAST(start + CASE WHEN t % 5 = 4 AND job_no = 1 THEN 1 ELSE 0 END AS BIGINT) AS read_version,
  CAST(start + 1 + CASE WHEN t % 5 = 4 THEN job_no ELSE (job_no + CAST((lot - lot % 100) / 100 AS BIGINT)) % 3 END AS BIGINT) AS version
FROM (
  SELECT t, job_no, lot, 5 + CAST((lot - lot % 1000) / 1000 AS BIGINT) % 200 AS start
  FROM (
    SELECT CAST((i - i % 3) / 3 AS BIGINT) AS t, i % 3 AS job_no, draw(CAST((i - i % 3) / 3 AS BIGINT), 311) AS lot
    FROM numbers(14 * 3)
  ) AS drawn
) AS begun;

INSERT INTO house_rules
SELECT CAST(5 AS INTEGER) AS max_partitions;
