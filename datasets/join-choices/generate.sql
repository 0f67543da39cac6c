-- Joins of each type, with a hint on every second one. One estimate in twelve is at the threshold, one a byte above. Memory is up to nine
-- times the estimate; of one side in ten nothing is known.
INSERT INTO join_candidate
SELECT
  CAST(join_id AS BIGINT) AS join_id,
  CAST(CAST((join_id - join_id % 3) / 3 AS BIGINT) AS BIGINT) AS execution_id,
  CAST(CASE type_no
    WHEN 0 THEN 'LeftOuter' WHEN 1 THEN 'RightOuter' WHEN 2 THEN 'FullOuter' WHEN 3 THEN 'LeftSemi' WHEN 4 THEN 'LeftAnti' WHEN 5 THEN 'Cross'
    ELSE 'Inner'
  END AS VARCHAR) AS join_type,
  CAST(CASE WHEN other % 4 = 0 THEN 'left' ELSE 'right' END AS VARCHAR) AS build_side,
  CAST(CASE hint_no
    WHEN 0 THEN 'BROADCAST' WHEN 1 THEN 'BROADCAST' WHEN 2 THEN 'BROADCASTJOIN' WHEN 3 THEN 'MAPJOIN' WHEN 4 THEN 'MERGE' WHEN 5 THEN 'SHUFFLE_HASH'
  END AS VARCHAR) AS hint,
  CAST(est AS BIGINT) AS est_bytes,
  CAST(CASE WHEN size % 10 > 0 THEN CAST((est * times - est * times % 10) / 10 AS BIGINT) END AS BIGINT) AS mem_bytes,
  CAST(CASE WHEN size % 10 > 0 THEN CASE WHEN size % 97 = 1 THEN 400000000 + own % 90000000 ELSE 1 + CAST((est * times - est * times % 1200) / 1200 AS BIGINT) END END AS BIGINT) AS build_rows
FROM (
  SELECT
    join_id, own, other, size,
    own % 12 AS type_no,
    other % 12 AS hint_no,
    5 + CAST((size - size % 1000) / 1000 AS BIGINT) % 88 AS times,
    CASE CAST((own - own % 12) / 12 AS BIGINT) % 12
      WHEN 0 THEN 10485760
      WHEN 1 THEN 10485761
      WHEN 2 THEN 2147483648 + size * 3
      WHEN 3 THEN 100000000 + size
      WHEN 4 THEN 20000000 + size % 90000000
      WHEN 5 THEN 20000 + size % 90000
      ELSE 500000 + size % 14000000
    END AS est
  FROM (SELECT i AS join_id, draw(i, 1) AS own, draw(i, 2) AS other, draw(i, 3) AS size FROM numbers($rows)) AS drawn
) AS chances;

INSERT INTO spark_limits
SELECT CAST(10485760 AS BIGINT) AS auto_broadcast_threshold, CAST(8589934592 AS BIGINT) AS max_broadcast_bytes, CAST(357913941 AS BIGINT) AS max_broadcast_rows
FROM numbers(1) AS one;
