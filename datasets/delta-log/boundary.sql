-- One table made by hand, whose first version and whose day the seed chooses: the day is 29 February, the last of a year, of
-- February and of June, the first of a year, or 15 January. Three small tables as the generator makes them follow each list.
-- Numbers of versions count from the first.
INSERT INTO delta_commit_info
SELECT
  CAST('planted' AS VARCHAR) AS table_name,
  CAST(base + v AS BIGINT) AS version,
  CAST(instant(d * 86400 + 82800 + minute * 60) AS TIMESTAMP) AS ts,
  CAST(job AS VARCHAR) AS job,
  CAST(operation AS VARCHAR) AS operation,
  CAST(CASE WHEN base + v = 0 OR lag_by < 0 THEN NULL WHEN base + v - lag_by < 0 THEN 0 ELSE base + v - lag_by END AS BIGINT) AS read_version,
  CAST(CASE WHEN isolation = 'table' THEN set_to ELSE isolation END AS VARCHAR) AS isolation_level,
  CAST(is_blind AS BOOLEAN) AS is_blind_append
FROM (SELECT CASE $seed % 6 WHEN 0 THEN 0 WHEN 1 THEN 9 WHEN 2 THEN 99 ELSE 1 END AS base, CASE $seed % 6 WHEN 0 THEN 19782 WHEN 1 THEN 19722 WHEN 2 THEN 19416 WHEN 3 THEN 19904 WHEN 4 THEN 20087 ELSE 19737 END AS d, CASE WHEN $seed % 2 = 0 THEN 'Serializable' ELSE 'WriteSerializable' END AS set_to) AS chosen
CROSS JOIN (VALUES
  (0, 0, 'setup', 'WRITE', -1, 'table', true),
  (1, 10, 'ingest_marketing', 'MERGE', 1, 'table', false),
  (2, 12, 'clickstream', 'WRITE', 2, 'table', true),
  (3, 11, 'compaction', 'OPTIMIZE', 2, 'SnapshotIsolation', false),
  (4, 30, 'erasure', 'DELETE', 1, 'table', false),
  (5, 40, 'ingest_sales', 'MERGE', 3, 'table', false),
  (6, 35, 'backfill', 'WRITE', 4, 'table', false),
  (7, 70, 'late_fix', 'UPDATE', -1, 'table', false),
  (8, 80, 'ingest_sales', 'MERGE', 10, 'table', false)
) AS planted(v, minute, job, operation, lag_by, isolation, is_blind);

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
  FROM (SELECT i, each, CAST((i - i % each) / each AS BIGINT) AS t, i % each AS place, chance FROM (SELECT i, 12 AS each, draw(i, 211) AS chance FROM numbers(3 * 12)) AS numbered) AS placed
) AS typed;

INSERT INTO delta_add
SELECT
  CAST('planted' AS VARCHAR) AS table_name,
  CAST(base + v AS BIGINT) AS version,
  CAST('part-new-' || CAST(nr AS VARCHAR) AS VARCHAR) AS path,
  CAST(CASE named WHEN 'D-1' THEN day(d - 1) WHEN 'D' THEN day(d) WHEN 'D+1' THEN day(d + 1) WHEN 'D+2' THEN day(d + 2) ELSE NULL END AS DATE) AS p_date,
  CAST(source AS VARCHAR) AS p_source
FROM (SELECT CASE $seed % 6 WHEN 0 THEN 0 WHEN 1 THEN 9 WHEN 2 THEN 99 ELSE 1 END AS base, CASE $seed % 6 WHEN 0 THEN 19782 WHEN 1 THEN 19722 WHEN 2 THEN 19416 WHEN 3 THEN 19904 WHEN 4 THEN 20087 ELSE 19737 END AS d, CASE WHEN $seed % 2 = 0 THEN 'Serializable' ELSE 'WriteSerializable' END AS set_to) AS chosen
CROSS JOIN (VALUES
  (1, 1, 'D', 'marketing'),
  (2, 2, 'D', 'web'),
  (3, 2, NULL, 'shop'),
  (4, 3, 'D-1', 'sales'),
  (5, 5, NULL, 'sales'),
  (6, 5, 'D', NULL),
  (7, 6, 'D+1', 'sales'),
  (8, 7, 'D+1', 'web'),
  (9, 8, 'D+2', 'sales'),
  (10, 8, 'D+2', 'sales'),
  (11, 7, 'D+1', 'web'),
  (12, 1, 'D', 'marketing'),
  (13, 1, 'D', 'marketing'),
  (14, 6, 'D+1', 'sales')
) AS planted(nr, v, named, source);

INSERT INTO delta_add
SELECT
  CAST('events_' || CAST(t AS VARCHAR) AS VARCHAR) AS table_name,
  CAST(CASE t % 3 WHEN 0 THEN 0 ELSE 3 + t * 7 % 50 END + place AS BIGINT) AS version,
  CAST('part-new-' || CAST(CASE t % 3 WHEN 0 THEN 0 ELSE 3 + t * 7 % 50 END + place AS VARCHAR) || '-' || CAST(nth AS VARCHAR) AS VARCHAR) AS path,
  CAST(CASE WHEN CAST((other - other % 100) / 100 AS BIGINT) % 23 = 0 THEN NULL ELSE day(19737 + other % 3) END AS DATE) AS p_date,
  CAST(CASE WHEN CAST((other - other % 100) / 100 AS BIGINT) % 17 = 0 THEN NULL ELSE CASE CAST((other - other % 10) / 10 AS BIGINT) % 3 WHEN 0 THEN 'sales' WHEN 1 THEN 'marketing' ELSE 'web' END END AS VARCHAR) AS p_source
FROM (
  SELECT *, draw(i * 2 + nth, 212) AS other
  FROM (
    SELECT t, place, i, chance, nth
    FROM (SELECT i, each, CAST((i - i % each) / each AS BIGINT) AS t, i % each AS place, chance FROM (SELECT i, 12 AS each, draw(i, 211) AS chance FROM numbers(3 * 12)) AS numbered) AS placed
    CROSS JOIN (SELECT i AS nth FROM numbers(2)) AS files
    WHERE chance % 10 < 9 AND (nth = 0 OR chance % 7 = 0)
  ) AS filed
) AS drawn;

-- x and y are files that attempts have read or want to remove, z are files that no attempt knows.
INSERT INTO delta_remove
SELECT
  CAST('planted' AS VARCHAR) AS table_name,
  CAST(base + v AS BIGINT) AS version,
  CAST(path AS VARCHAR) AS path
FROM (SELECT CASE $seed % 6 WHEN 0 THEN 0 WHEN 1 THEN 9 WHEN 2 THEN 99 ELSE 1 END AS base, CASE $seed % 6 WHEN 0 THEN 19782 WHEN 1 THEN 19722 WHEN 2 THEN 19416 WHEN 3 THEN 19904 WHEN 4 THEN 20087 ELSE 19737 END AS d, CASE WHEN $seed % 2 = 0 THEN 'Serializable' ELSE 'WriteSerializable' END AS set_to) AS chosen
CROSS JOIN (VALUES
  (1, 'x1'),
  (3, 'x3'),
  (3, 'y3'),
  (4, 'x4'),
  (7, 'x7'),
  (8, 'x8'),
  (1, 'z1'),
  (1, 'z2'),
  (4, 'z4'),
  (4, 'z5'),
  (8, 'z8')
) AS planted(v, path);

INSERT INTO delta_remove
SELECT
  CAST('events_' || CAST(t AS VARCHAR) AS VARCHAR) AS table_name,
  CAST(CASE t % 3 WHEN 0 THEN 0 ELSE 3 + t * 7 % 50 END + place AS BIGINT) AS version,
  CAST('part-' || CAST(CASE t % 3 WHEN 0 THEN 0 ELSE 3 + t * 7 % 50 END + place AS VARCHAR) || '-' || CAST(nth AS VARCHAR) AS VARCHAR) AS path
FROM (SELECT i, each, CAST((i - i % each) / each AS BIGINT) AS t, i % each AS place, chance FROM (SELECT i, 12 AS each, draw(i, 211) AS chance FROM numbers(3 * 12)) AS numbered) AS placed
CROSS JOIN (SELECT i AS nth FROM numbers(2)) AS files
WHERE NOT chance % 10 IN (4, 5) AND NOT (place = 0 AND t % 3 = 0) AND (nth = 0 OR chance % 10 > 6);

INSERT INTO commit_attempt
SELECT
  CAST('planted' AS VARCHAR) AS table_name,
  CAST(nr AS BIGINT) AS attempt_id,
  CAST(operation AS VARCHAR) AS operation,
  CAST(base + read AS BIGINT) AS read_version,
  CAST(base + wanted AS BIGINT) AS attempt_version,
  CAST(is_blind AS BOOLEAN) AS is_blind_append,
  CAST(CASE WHEN isolation = 'table' THEN set_to ELSE isolation END AS VARCHAR) AS isolation_level,
  CAST(CASE named WHEN 'D-1' THEN day(d - 1) WHEN 'D' THEN day(d) WHEN 'D+1' THEN day(d + 1) WHEN 'D+2' THEN day(d + 2) ELSE NULL END AS DATE) AS pred_date,
  CAST(source AS VARCHAR) AS pred_source
FROM (SELECT CASE $seed % 6 WHEN 0 THEN 0 WHEN 1 THEN 9 WHEN 2 THEN 99 ELSE 1 END AS base, CASE $seed % 6 WHEN 0 THEN 19782 WHEN 1 THEN 19722 WHEN 2 THEN 19416 WHEN 3 THEN 19904 WHEN 4 THEN 20087 ELSE 19737 END AS d, CASE WHEN $seed % 2 = 0 THEN 'Serializable' ELSE 'WriteSerializable' END AS set_to) AS chosen
CROSS JOIN (VALUES
  (1, 'MERGE', 0, 1, false, 'table', 'D', 'marketing'),
  (2, 'MERGE', 0, 2, false, 'table', 'D', 'sales'),
  (3, 'MERGE', 0, 2, false, 'table', 'D', NULL),
  (4, 'WRITE', 0, 2, true, 'table', NULL, NULL),
  (5, 'MERGE', 1, 3, false, 'Serializable', 'D', NULL),
  (6, 'MERGE', 1, 3, false, 'WriteSerializable', 'D', NULL),
  (7, 'MERGE', 1, 3, false, 'Serializable', 'D', 'web'),
  (8, 'MERGE', 1, 4, false, 'WriteSerializable', 'D', 'web'),
  (9, 'UPDATE', 2, 4, false, 'table', 'D-1', 'sales'),
  (10, 'OPTIMIZE', 2, 4, false, 'SnapshotIsolation', 'D-1', 'sales'),
  (11, 'OPTIMIZE', 2, 4, false, 'SnapshotIsolation', 'D-1', 'sales'),
  (12, 'OPTIMIZE', 2, 4, false, 'SnapshotIsolation', NULL, NULL),
  (13, 'UPDATE', 2, 5, false, 'table', 'D', 'marketing'),
  (14, 'MERGE', 3, 5, false, 'table', 'D', 'sales'),
  (15, 'MERGE', 3, 5, false, 'table', 'D', 'sales'),
  (16, 'MERGE', 4, 6, false, 'table', NULL, 'sales'),
  (17, 'MERGE', 4, 6, false, 'table', 'D', 'sales'),
  (18, 'MERGE', 4, 6, false, 'table', 'D', NULL),
  (19, 'MERGE', 5, 7, false, 'table', NULL, NULL),
  (20, 'MERGE', 5, 7, false, 'table', 'D+1', NULL),
  (21, 'OPTIMIZE', 1, 9, false, 'SnapshotIsolation', 'D', NULL),
  (22, 'OPTIMIZE', 6, 8, false, 'SnapshotIsolation', 'D', NULL),
  (23, 'MERGE', 1, 7, false, 'WriteSerializable', 'D', 'web'),
  (24, 'MERGE', 1, 7, false, 'Serializable', 'D', 'web'),
  (25, 'MERGE', 1, 8, false, 'WriteSerializable', 'D', 'web'),
  (26, 'MERGE', 7, 9, false, 'table', 'D+2', 'sales'),
  (27, 'UPDATE', 8, 9, false, 'table', 'D+2', 'sales'),
  (28, 'MERGE', 6, 8, false, 'table', 'D+1', 'sales'),
  (29, 'MERGE', 6, 9, false, 'table', 'D+2', 'sales'),
  (30, 'WRITE', 5, 7, false, 'Serializable', NULL, 'web'),
  (31, 'MERGE', 1, 4, false, 'Serializable', 'D-1', NULL),
  (32, 'MERGE', 2, 4, false, 'WriteSerializable', NULL, 'sales'),
  (33, 'MERGE', 1, 4, false, 'table', NULL, NULL),
  (34, 'MERGE', 1, 4, false, 'table', 'D', 'web'),
  (35, 'MERGE', 1, 5, false, 'table', 'D', 'web'),
  (36, 'MERGE', 1, 3, false, 'table', NULL, 'shop'),
  (37, 'UPDATE', 1, 8, false, 'table', 'D', 'web')
) AS planted(nr, operation, read, wanted, is_blind, isolation, named, source);

INSERT INTO commit_attempt
SELECT
  CAST('events_' || CAST(t AS VARCHAR) AS VARCHAR) AS table_name,
  CAST(101 + i AS BIGINT) AS attempt_id,
  CAST(operation AS VARCHAR) AS operation,
  CAST(read AS BIGINT) AS read_version,
  CAST(CASE WHEN read + 1 + gap > last + 1 THEN last + 1 ELSE read + 1 + gap END AS BIGINT) AS attempt_version,
  CAST(operation = 'WRITE' AS BOOLEAN) AS is_blind_append,
  CAST(CASE WHEN operation = 'OPTIMIZE' THEN 'SnapshotIsolation' WHEN t % 2 = 0 THEN 'Serializable' ELSE 'WriteSerializable' END AS VARCHAR) AS isolation_level,
  CAST(CASE WHEN operation = 'WRITE' OR CAST((chance - chance % 1000) / 1000 AS BIGINT) % 7 = 0 THEN NULL ELSE day(19737 + CAST((chance - chance % 100) / 100 AS BIGINT) % 3) END AS DATE) AS pred_date,
  CAST(CASE WHEN operation = 'WRITE' OR CAST((chance - chance % 10000) / 10000 AS BIGINT) % 3 = 0 THEN NULL ELSE CASE CAST((chance - chance % 100000) / 100000 AS BIGINT) % 3 WHEN 0 THEN 'sales' WHEN 1 THEN 'marketing' ELSE 'web' END END AS VARCHAR) AS pred_source
FROM (
  SELECT t, i, nr, chance, CASE WHEN nr % 6 = 5 THEN 'WRITE' WHEN chance % 6 = 0 THEN 'OPTIMIZE' WHEN chance % 6 = 1 THEN 'UPDATE' ELSE 'MERGE' END AS operation, CASE t % 3 WHEN 0 THEN 0 ELSE 3 + t * 7 % 50 END + CAST((nr * 5 - nr * 5 % 3) / 3 AS BIGINT) AS read, CASE t % 3 WHEN 0 THEN 0 ELSE 3 + t * 7 % 50 END + each - 1 AS last, CAST((chance - chance % 10) / 10 AS BIGINT) % 5 AS gap
  FROM (SELECT i, each, attempts, CAST((i - i % attempts) / attempts AS BIGINT) AS t, i % attempts AS nr, chance FROM (SELECT i, each, attempts, draw(i, 213) AS chance FROM (SELECT i, 12 AS each, CAST((12 * 3 - 12 * 3 % 5) / 5 AS BIGINT) AS attempts FROM numbers(3 * CAST((12 * 3 - 12 * 3 % 5) / 5 AS BIGINT))) AS numbered) AS drawn) AS placed
) AS typed;

INSERT INTO attempt_files
SELECT
  CAST('planted' AS VARCHAR) AS table_name,
  CAST(nr AS BIGINT) AS attempt_id,
  CAST(path AS VARCHAR) AS path,
  CAST(role AS VARCHAR) AS role
FROM (VALUES
  (7, 'x3', 'read'),
  (8, 'x3', 'read'),
  (9, 'x3', 'read'),
  (9, 'x3', 'remove'),
  (10, 'x3', 'read'),
  (10, 'y3', 'remove'),
  (11, 'x3', 'remove'),
  (12, 'x4', 'remove'),
  (12, 'x4', 'read'),
  (13, 'y3', 'remove'),
  (13, 'x4', 'read'),
  (14, 'x4', 'read'),
  (15, 'x3', 'read'),
  (15, 'x1', 'remove'),
  (20, 'x7', 'read'),
  (21, 'x7', 'read'),
  (21, 'x4', 'remove'),
  (21, 'x8', 'read'),
  (22, 'x8', 'read'),
  (22, 'x7', 'remove'),
  (24, 'x4', 'remove'),
  (25, 'x7', 'remove'),
  (26, 'x8', 'read'),
  (26, 'x8', 'remove'),
  (27, 'x8', 'read'),
  (28, 'x7', 'remove'),
  (29, 'x7', 'remove'),
  (31, 'y3', 'remove'),
  (33, 'x3', 'remove'),
  (33, 'y3', 'read'),
  (34, 'x3', 'remove'),
  (34, 'y3', 'read'),
  (35, 'x3', 'remove'),
  (35, 'x4', 'read'),
  (37, 'x4', 'remove'),
  (37, 'x7', 'read')
) AS planted(nr, path, role);

INSERT INTO attempt_files
SELECT
  CAST('events_' || CAST(t AS VARCHAR) AS VARCHAR) AS table_name,
  CAST(101 + i AS BIGINT) AS attempt_id,
  CAST('part-' || CAST(CASE t % 3 WHEN 0 THEN 0 ELSE 3 + t * 7 % 50 END + CAST((nr * 5 - nr * 5 % 3) / 3 AS BIGINT) + 1 + CASE WHEN nth = 0 THEN CAST((chance - chance % 1000000) / 1000000 AS BIGINT) % 5 ELSE CAST((chance - chance % 10000000) / 10000000 AS BIGINT) % 5 END AS VARCHAR) || '-0' AS VARCHAR) AS path,
  CAST(CASE WHEN nth = 0 THEN 'read' ELSE 'remove' END AS VARCHAR) AS role
FROM (SELECT i, each, attempts, CAST((i - i % attempts) / attempts AS BIGINT) AS t, i % attempts AS nr, chance FROM (SELECT i, each, attempts, draw(i, 213) AS chance FROM (SELECT i, 12 AS each, CAST((12 * 3 - 12 * 3 % 5) / 5 AS BIGINT) AS attempts FROM numbers(3 * CAST((12 * 3 - 12 * 3 % 5) / 5 AS BIGINT))) AS numbered) AS drawn) AS placed
CROSS JOIN (SELECT i AS nth FROM numbers(2)) AS files
WHERE nr % 6 < 5;
