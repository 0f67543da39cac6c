-- 80 joins. The seed chooses the limits: the threshold 10 MiB, off, 0 or 100 MiB, and the rows 357913941 or 512000000. The first 30 are one byte or row
-- below, at and above each limit, with a hint and without, then every type with every side; the rest is left to chance, all of it edges.
INSERT INTO spark_limits
SELECT
  CAST(CASE $seed % 6 WHEN 1 THEN 104857600 WHEN 2 THEN -1 WHEN 4 THEN 0 ELSE 10485760 END AS BIGINT) AS auto_broadcast_threshold,
  CAST(8589934592 AS BIGINT) AS max_broadcast_bytes,
  CAST(CASE WHEN $seed % 2 = 0 THEN 357913941 ELSE 512000000 END AS BIGINT) AS max_broadcast_rows
FROM numbers(1) AS one;

INSERT INTO join_candidate
SELECT
  CAST(1000 + (i * 37 + $seed) % 101 AS BIGINT) AS join_id,
  CAST(i % 7 AS BIGINT) AS execution_id,
  CAST(CASE type_no
    WHEN 0 THEN 'Inner' WHEN 1 THEN 'LeftOuter' WHEN 2 THEN 'RightOuter' WHEN 3 THEN 'FullOuter' WHEN 4 THEN 'LeftSemi' WHEN 5 THEN 'LeftAnti' ELSE 'Cross'
  END AS VARCHAR) AS join_type,
  CAST(CASE WHEN side_no = 0 THEN 'right' ELSE 'left' END AS VARCHAR) AS build_side,
  CAST(CASE hint_no WHEN 1 THEN 'BROADCAST' WHEN 2 THEN 'BROADCASTJOIN' WHEN 3 THEN 'MAPJOIN' WHEN 4 THEN 'MERGE' WHEN 5 THEN 'SHUFFLE_HASH' END AS VARCHAR) AS hint,
  CAST(est AS BIGINT) AS est_bytes,
  CAST(CASE mem_no
    WHEN 0 THEN est * 5 WHEN 1 THEN est * 5 + 1 WHEN 2 THEN est * 5 - 1 WHEN 3 THEN max_bytes WHEN 4 THEN max_bytes - 1 WHEN 5 THEN max_bytes + 1
    WHEN 6 THEN CAST((est - est % 2) / 2 AS BIGINT)
  END AS BIGINT) AS mem_bytes,
  CAST(CASE WHEN mem_no < 7 THEN CASE rows_no WHEN 1 THEN max_rows WHEN 2 THEN max_rows - 1 WHEN 3 THEN max_rows + 1 WHEN 4 THEN 0 ELSE 1000 END END AS BIGINT) AS build_rows
FROM (
  SELECT
    i, max_bytes, max_rows,
    CASE WHEN i < 32 THEN 0 WHEN i < 46 THEN (i - 32) % 7 ELSE own % 7 END AS type_no,
    CASE WHEN i < 32 THEN i % 2 WHEN i < 46 THEN CASE WHEN i < 39 THEN 0 ELSE 1 END ELSE other % 2 END AS side_no,
    CASE WHEN i < 8 THEN 0 WHEN i < 16 THEN 1 + i % 3 WHEN i < 24 THEN 4 + i % 2 WHEN i < 32 THEN 0 WHEN i < 46 THEN (i + $seed) % 4 ELSE own % 11 END AS hint_no,
    CASE
      WHEN i % 4 = 3 THEN 1000 + own % 1000000
      WHEN threshold < 1 THEN i % 4
      ELSE threshold - 1 + i % 4
    END AS est,
    CASE WHEN i < 46 THEN (i + $seed) % 9 ELSE other % 8 END AS mem_no,
    CASE WHEN i < 16 THEN (i + $seed) % 5 WHEN i < 24 THEN 0 WHEN i < 32 THEN i % 5 ELSE own % 9 END AS rows_no
  FROM (
    SELECT i, draw(i, 11) AS own, draw(i, 12) AS other, auto_broadcast_threshold AS threshold, max_broadcast_bytes AS max_bytes, max_broadcast_rows AS max_rows
    FROM numbers(80) AS numbered
    CROSS JOIN spark_limits
  ) AS drawn
) AS planted
ORDER BY (i * 29) % 83;
