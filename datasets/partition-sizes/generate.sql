INSERT INTO partition_bytes
SELECT
  CAST(1 + (i - i % each) / each AS INTEGER) AS export_id,
  CAST(i % each AS INTEGER) AS part_id,
  CAST(
    CASE
      WHEN own % 20 = 3 THEN 0
      WHEN own % 37 = 5 THEN 66000000 + own % 1108865
      ELSE (5 + own % 30) * 1048576 - own % 4096
    END
    AS BIGINT
  ) AS bytes
FROM (
  SELECT i, each, draw(i, 1) AS own
  FROM (SELECT i, CASE WHEN $rows < 400 THEN 12 ELSE 120 END AS each FROM numbers($rows)) AS numbered
) AS drawn;
