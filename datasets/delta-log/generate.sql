-- Every table has 10 or 40 commits. A draw says what a commit does, how many others came in between, and how far its clock is off;
-- another one says the partition of each file. From
-- size M on, one table of seven has its files and attempts listed. Files that are removed are named by the version that removes them, so that an
-- attempt can have read what a later version removes.
INSERT INTO delta_commit_info
SELECT
  CAST('events_' || CAST(t AS VARCHAR) AS VARCHAR) AS table_name,
  CAST(CASE t % 3 WHEN 0 THEN 0 ELSE 3 + t * 7 % 50 END + place AS BIGINT) AS version,
  CAST(instant(19737 * 86400 + 28800 + t % 1000 * 37 + place * 600 + CAST((chance - chance % 1000) / 1000 AS BIGINT) % 1500) AS TIMESTAMP) AS ts,
  CAST(CASE operation WHEN 'MERGE' THEN CASE WHEN CAST((chance - chance % 10) / 10 AS BIGINT) % 2 = 0 THEN 'ingest_sales' ELSE 'ingest_marketing' END WHEN 'WRITE' THEN 'clickstream' WHEN 'UPDATE' THEN 'late_fix' WHEN 'OPTIMIZE' THEN 'compaction' WHEN 'DELETE' THEN 'erasure' ELSE 'setup' END AS VARCHAR) AS job,
  CAST(operation AS VARCHAR) AS operation,
  CAST(CASE
    WHEN CASE t % 3 WHEN 0 THEN 0 ELSE 3 + t * 7 % 50 END + place = 0 OR CAST((chance - chance % 100000) / 100000 AS BIGINT) % 31 = 0 THEN NULL
    WHEN CASE t % 3 WHEN 0 THEN 0 ELSE 3 + t * 7 % 50 END + place - 1 - lag_by < 0 THEN 0
    ELSE CASE t % 3 WHEN 0 THEN 0 ELSE 3 + t * 7 % 50 END + place - 1 - lag_by
  END AS BIGINT) AS read_version,
  CAST(CASE WHEN operation = 'OPTIMIZE' THEN 'SnapshotIsolation' WHEN t % 2 = 0 THEN 'Serializable' ELSE 'WriteSerializable' END AS VARCHAR) AS isolation_level,
  CAST(operation IN ('WRITE', 'CREATE TABLE AS SELECT') AND (place = 0 OR CAST((chance - chance % 10) / 10 AS BIGINT) % 5 > 0) AS BOOLEAN) AS is_blind_append
FROM (
  SELECT *, CASE WHEN place = 0 AND t % 3 = 0 THEN 'CREATE TABLE AS SELECT' WHEN chance % 10 < 4 THEN 'MERGE' WHEN chance % 10 < 6 THEN 'WRITE' WHEN chance % 10 = 6 THEN 'UPDATE' WHEN chance % 10 < 9 THEN 'OPTIMIZE' ELSE 'DELETE' END AS operation,
    CASE CAST((chance - chance % 10) / 10 AS BIGINT) % 8 WHEN 4 THEN 1 WHEN 5 THEN 1 WHEN 6 THEN 2 WHEN 7 THEN 3 ELSE 0 END AS lag_by
  FROM (SELECT i, each, CAST((i - i % each) / each AS BIGINT) AS t, i % each AS place, chance FROM (SELECT i, CASE WHEN $rows < 400 THEN 10 ELSE 40 END AS each, draw(i, 223) AS chance FROM numbers(CASE WHEN $rows < 400 THEN CAST(($rows - $rows % 10) / 10 AS BIGINT) ELSE CAST(($rows - $rows % 40) / 40 AS BIGINT) END * CASE WHEN $rows < 400 THEN 10 ELSE 40 END)) AS numbered) AS placed
) AS typed;

INSERT INTO delta_add
SELECT
  CAST('events_' || CAST(t AS VARCHAR) AS VARCHAR) AS table_name,
  CAST(CASE t % 3 WHEN 0 THEN 0 ELSE 3 + t * 7 % 50 END + place AS BIGINT) AS version,
  CAST('part-new-' || CAST(CASE t % 3 WHEN 0 THEN 0 ELSE 3 + t * 7 % 50 END + place AS VARCHAR) || '-' || CAST(nth AS VARCHAR) AS VARCHAR) AS path,
  CAST(CASE WHEN CAST((other - other % 100) / 100 AS BIGINT) % 23 = 0 THEN NULL ELSE day(19737 + other % 3) END AS DATE) AS p_date,
  CAST(CASE WHEN CAST((other - other % 100) / 100 AS BIGINT) % 17 = 0 THEN NULL ELSE CASE CAST((other - other % 10) / 10 AS BIGINT) % 3 WHEN 0 THEN 'sales' WHEN 1 THEN 'marketing' ELSE 'web' END END AS VARCHAR) AS p_source
FROM (
  SELECT *, draw(i * 2 + nth, 224) AS other
  FROM (
    SELECT t, place, i, chance, nth
    FROM (SELECT i, each, t, place, draw(i, 223) AS chance FROM (SELECT nr + CAST((nr - nr % each) / each AS BIGINT) * (step - 1) * each AS i, each, CAST((nr - nr % each) / each AS BIGINT) * step AS t, nr % each AS place FROM (SELECT i AS nr, CASE WHEN $rows < 400 THEN 10 ELSE 40 END AS each, CASE WHEN $rows > 10000 THEN 7 ELSE 1 END AS step FROM numbers(CAST((CASE WHEN $rows < 400 THEN CAST(($rows - $rows % 10) / 10 AS BIGINT) ELSE CAST(($rows - $rows % 40) / 40 AS BIGINT) END - CASE WHEN $rows < 400 THEN CAST(($rows - $rows % 10) / 10 AS BIGINT) ELSE CAST(($rows - $rows % 40) / 40 AS BIGINT) END % CASE WHEN $rows > 10000 THEN 7 ELSE 1 END) / CASE WHEN $rows > 10000 THEN 7 ELSE 1 END AS BIGINT) * CASE WHEN $rows < 400 THEN 10 ELSE 40 END)) AS numbered) AS stepped) AS placed
    CROSS JOIN (SELECT i AS nth FROM numbers(2)) AS files
    WHERE chance % 10 < 9 AND (nth = 0 OR chance % 7 = 0)
  ) AS filed
) AS drawn;

INSERT INTO delta_remove
SELECT
  CAST('events_' || CAST(t AS VARCHAR) AS VARCHAR) AS table_name,
  CAST(CASE t % 3 WHEN 0 THEN 0 ELSE 3 + t * 7 % 50 END + place AS BIGINT) AS version,
  CAST('part-' || CAST(CASE t % 3 WHEN 0 THEN 0 ELSE 3 + t * 7 % 50 END + place AS VARCHAR) || '-' || CAST(nth AS VARCHAR) AS VARCHAR) AS path
FROM (SELECT i, each, t, place, draw(i, 223) AS chance FROM (SELECT nr + CAST((nr - nr % each) / each AS BIGINT) * (step - 1) * each AS i, each, CAST((nr - nr % each) / each AS BIGINT) * step AS t, nr % each AS place FROM (SELECT i AS nr, CASE WHEN $rows < 400 THEN 10 ELSE 40 END AS each, CASE WHEN $rows > 10000 THEN 7 ELSE 1 END AS step FROM numbers(CAST((CASE WHEN $rows < 400 THEN CAST(($rows - $rows % 10) / 10 AS BIGINT) ELSE CAST(($rows - $rows % 40) / 40 AS BIGINT) END - CASE WHEN $rows < 400 THEN CAST(($rows - $rows % 10) / 10 AS BIGINT) ELSE CAST(($rows - $rows % 40) / 40 AS BIGINT) END % CASE WHEN $rows > 10000 THEN 7 ELSE 1 END) / CASE WHEN $rows > 10000 THEN 7 ELSE 1 END AS BIGINT) * CASE WHEN $rows < 400 THEN 10 ELSE 40 END)) AS numbered) AS stepped) AS placed
CROSS JOIN (SELECT i AS nth FROM numbers(2)) AS files
WHERE NOT chance % 10 IN (4, 5) AND NOT (place = 0 AND t % 3 = 0) AND (nth = 0 OR chance % 10 > 6);

INSERT INTO commit_attempt
SELECT
  CAST('events_' || CAST(t AS VARCHAR) AS VARCHAR) AS table_name,
  CAST(1 + i AS BIGINT) AS attempt_id,
  CAST(operation AS VARCHAR) AS operation,
  CAST(read AS BIGINT) AS read_version,
  CAST(CASE WHEN read + 1 + gap > last + 1 THEN last + 1 ELSE read + 1 + gap END AS BIGINT) AS attempt_version,
  CAST(operation = 'WRITE' AS BOOLEAN) AS is_blind_append,
  CAST(CASE WHEN operation = 'OPTIMIZE' THEN 'SnapshotIsolation' WHEN t % 2 = 0 THEN 'Serializable' ELSE 'WriteSerializable' END AS VARCHAR) AS isolation_level,
  CAST(CASE WHEN operation = 'WRITE' OR CAST((chance - chance % 1000) / 1000 AS BIGINT) % 7 = 0 THEN NULL ELSE day(19737 + CAST((chance - chance % 100) / 100 AS BIGINT) % 3) END AS DATE) AS pred_date,
  CAST(CASE WHEN operation = 'WRITE' OR CAST((chance - chance % 10000) / 10000 AS BIGINT) % 3 = 0 THEN NULL ELSE CASE CAST((chance - chance % 100000) / 100000 AS BIGINT) % 3 WHEN 0 THEN 'sales' WHEN 1 THEN 'marketing' ELSE 'web' END END AS VARCHAR) AS pred_source
FROM (
  SELECT t, i, nr, chance, CASE WHEN nr % 6 = 5 THEN 'WRITE' WHEN chance % 6 = 0 THEN 'OPTIMIZE' WHEN chance % 6 = 1 THEN 'UPDATE' ELSE 'MERGE' END AS operation, CASE t % 3 WHEN 0 THEN 0 ELSE 3 + t * 7 % 50 END + CAST((nr * 5 - nr * 5 % 3) / 3 AS BIGINT) AS read, CASE t % 3 WHEN 0 THEN 0 ELSE 3 + t * 7 % 50 END + each - 1 AS last, CAST((chance - chance % 10) / 10 AS BIGINT) % 5 AS gap
  FROM (SELECT i, each, attempts, CAST((i - i % attempts) / attempts AS BIGINT) * CASE WHEN $rows > 10000 THEN 7 ELSE 1 END AS t, i % attempts AS nr, chance FROM (SELECT i, each, attempts, draw(i, 225) AS chance FROM (SELECT i, CASE WHEN $rows < 400 THEN 10 ELSE 40 END AS each, CAST((CASE WHEN $rows < 400 THEN 10 ELSE 40 END * 3 - CASE WHEN $rows < 400 THEN 10 ELSE 40 END * 3 % 5) / 5 AS BIGINT) AS attempts FROM numbers(CAST((CASE WHEN $rows < 400 THEN CAST(($rows - $rows % 10) / 10 AS BIGINT) ELSE CAST(($rows - $rows % 40) / 40 AS BIGINT) END - CASE WHEN $rows < 400 THEN CAST(($rows - $rows % 10) / 10 AS BIGINT) ELSE CAST(($rows - $rows % 40) / 40 AS BIGINT) END % CASE WHEN $rows > 10000 THEN 7 ELSE 1 END) / CASE WHEN $rows > 10000 THEN 7 ELSE 1 END AS BIGINT) * CAST((CASE WHEN $rows < 400 THEN 10 ELSE 40 END * 3 - CASE WHEN $rows < 400 THEN 10 ELSE 40 END * 3 % 5) / 5 AS BIGINT))) AS numbered) AS drawn) AS placed
) AS typed;

INSERT INTO attempt_files
SELECT
  CAST('events_' || CAST(t AS VARCHAR) AS VARCHAR) AS table_name,
  CAST(1 + i AS BIGINT) AS attempt_id,
  CAST('part-' || CAST(CASE t % 3 WHEN 0 THEN 0 ELSE 3 + t * 7 % 50 END + CAST((nr * 5 - nr * 5 % 3) / 3 AS BIGINT) + 1 + CASE WHEN nth = 0 THEN CAST((chance - chance % 1000000) / 1000000 AS BIGINT) % 5 ELSE CAST((chance - chance % 10000000) / 10000000 AS BIGINT) % 5 END AS VARCHAR) || '-0' AS VARCHAR) AS path,
  CAST(CASE WHEN nth = 0 THEN 'read' ELSE 'remove' END AS VARCHAR) AS role
FROM (SELECT i, each, attempts, CAST((i - i % attempts) / attempts AS BIGINT) * CASE WHEN $rows > 10000 THEN 7 ELSE 1 END AS t, i % attempts AS nr, chance FROM (SELECT i, each, attempts, draw(i, 225) AS chance FROM (SELECT i, CASE WHEN $rows < 400 THEN 10 ELSE 40 END AS each, CAST((CASE WHEN $rows < 400 THEN 10 ELSE 40 END * 3 - CASE WHEN $rows < 400 THEN 10 ELSE 40 END * 3 % 5) / 5 AS BIGINT) AS attempts FROM numbers(CAST((CASE WHEN $rows < 400 THEN CAST(($rows - $rows % 10) / 10 AS BIGINT) ELSE CAST(($rows - $rows % 40) / 40 AS BIGINT) END - CASE WHEN $rows < 400 THEN CAST(($rows - $rows % 10) / 10 AS BIGINT) ELSE CAST(($rows - $rows % 40) / 40 AS BIGINT) END % CASE WHEN $rows > 10000 THEN 7 ELSE 1 END) / CASE WHEN $rows > 10000 THEN 7 ELSE 1 END AS BIGINT) * CAST((CASE WHEN $rows < 400 THEN 10 ELSE 40 END * 3 - CASE WHEN $rows < 400 THEN 10 ELSE 40 END * 3 % 5) / 5 AS BIGINT))) AS numbered) AS drawn) AS placed
CROSS JOIN (SELECT i AS nth FROM numbers(2)) AS files
WHERE nr % 6 < 5;
