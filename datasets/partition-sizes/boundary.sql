-- Exports made by hand, in units of 1 MiB with a rest in bytes.
--  1 two halves, one byte too many, one byte less   2 one full partition   3 empty ones only   4 full ones and empty ones in turn
--  5 a running total whose steps of 64 hide a chunk of 81   7, 8 left to chance, longer with the seed
INSERT INTO partition_bytes
SELECT
  CAST(export_no AS INTEGER) AS export_id,
  CAST(part AS INTEGER) AS part_id,
  CAST(mib * 1048576 + rest AS BIGINT) AS bytes
FROM (
  SELECT export_no, part, CAST(mib AS BIGINT) AS mib, CAST(rest AS BIGINT) AS rest
  FROM (VALUES
    (1, 0, 32, 0), (1, 1, 32, 0), (1, 2, 32, 0), (1, 3, 32, 1), (1, 4, 31, 1048575), (1, 5, 32, 0), (1, 6, 0, 1), (1, 7, 20, 0), (1, 8, 44, 0),
    (2, 0, 64, 0),
    (3, 0, 0, 0), (3, 1, 0, 0), (3, 2, 0, 0),
    (4, 0, 64, 0), (4, 1, 0, 0), (4, 2, 64, 0), (4, 3, 0, 1), (4, 4, 63, 1048575), (4, 5, 0, 0),
    (5, 0, 40, 0), (5, 1, 20, 0), (5, 2, 34, 0), (5, 3, 33, 0), (5, 4, 47, 0), (5, 5, 16, 0), (5, 6, 30, 0)
  ) AS played(export_no, part, mib, rest)
  UNION ALL
  SELECT
    7 + i % 2 AS export_no,
    (i - i % 2) / 2 AS part,
    CASE WHEN pick(i, 11, 8) = 0 THEN 0 WHEN pick(i, 11, 8) = 1 THEN 63 ELSE 4 + pick(i, 12, 33) END AS mib,
    pick(i, 13, 3) AS rest
  FROM numbers(32 + 2 * ($seed % 6)) AS chance
) AS planted
ORDER BY (export_no * 13 + part * 29 + $seed) % 37, export_no, part;
