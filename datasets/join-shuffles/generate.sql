-- A block is one side of one join. The kind and the type move on from join to join, so that a small world has several.
INSERT INTO shuffle_partitions
SELECT
  CAST(join_no + 1 AS INTEGER) AS join_id,
  CAST(CASE (type + join_no) % 4 WHEN 0 THEN 'Inner' WHEN 1 THEN 'LeftOuter' WHEN 2 THEN 'RightOuter' ELSE 'FullOuter' END AS VARCHAR)
    AS join_type,
  CAST(CASE side_no WHEN 0 THEN 'left' ELSE 'right' END AS VARCHAR) AS side,
  CAST(place AS INTEGER) AS partition_id,
  CAST(CASE
    WHEN place = hot AND kind IN (0, 1, 2) THEN (base * (7 + lot % 50) * 1024 + chance % 1024) * 1024
    WHEN place = (hot + 1) % size AND kind = 1 THEN base * (6 + lot % 3) * 1048576
    WHEN place = hot AND kind = 3 THEN base * (6 + lot % 5) * 1048576
    WHEN place = hot AND kind = 4 THEN base * 5 * 1048576
    WHEN kind = 4 THEN base * 1048576
    ELSE (base * 1024 + chance % (base * 128)) * 1024 + chance % 1000
  END AS BIGINT) AS bytes
FROM (
  SELECT
    join_no, side_no, place, size, type, kind, lot, hot,
    CASE kind WHEN 3 THEN 2 + lot % 20 WHEN 5 THEN 1 + lot % 30 ELSE 45 + lot % 300 END AS base,
    draw((join_no * 2 + side_no) * size + place, 131) AS chance
  FROM (
    SELECT
      *,
      (first_kind + join_no * 5 + side_no * 2 + lot % 2) % 7 AS kind,
      CAST((lot - lot % 512) / 512 AS BIGINT) % size AS hot
    FROM (
      SELECT join_no, side_no, size, draw(join_no * 2 + side_no, 132) AS lot, pick(0, 133, 7) AS first_kind, pick(1, 133, 4) AS type
      FROM (
        SELECT CAST((i - i % 2) / 2 AS BIGINT) AS join_no, i % 2 AS side_no,
          CASE WHEN $rows < 100 THEN 6 WHEN $rows < 5000 THEN 25 ELSE 200 END AS size
        FROM numbers(CASE
          WHEN $rows < 100 THEN ($rows - $rows % 12) / 6
          WHEN $rows < 5000 THEN ($rows - $rows % 50) / 25
          ELSE ($rows - $rows % 400) / 200
        END)
      ) AS numbered
    ) AS drawn
  ) AS kinds
  CROSS JOIN (SELECT i AS place FROM numbers(200)) AS places
  WHERE place < size
) AS sized;
