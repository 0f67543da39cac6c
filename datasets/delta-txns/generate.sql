-- Two applications take turns in every table and number their batches by the place in the log. Of the later batches one in four
-- takes a number again, that of two, three or four places before. One commit in eleven has no number.
INSERT INTO delta_txn
SELECT
  CAST('events_' || CAST(t AS VARCHAR) AS VARCHAR) AS table_name,
  CAST(1 + t * 13 % 60 + place AS BIGINT) AS version,
  CAST(CASE WHEN is_plain THEN NULL WHEN place % 2 = 0 THEN 'ingest_sales' ELSE 'ingest_tools' END AS VARCHAR) AS app_id,
  CAST(CASE WHEN is_plain THEN NULL ELSE begun + place - back END AS BIGINT) AS txn_version,
  CAST(1 + CAST((chance - chance % 1000) / 1000 AS BIGINT) % 5000 AS BIGINT) AS num_output_rows
FROM (
  SELECT
    t, place, chance,
    CASE t % 3 WHEN 0 THEN 0 WHEN 1 THEN 100 ELSE 37 END AS begun,
    chance % 11 = 3 AS is_plain,
    CASE WHEN place < 5 OR chance % 100 > 27 THEN 0 WHEN chance % 100 < 14 THEN 2 WHEN chance % 100 < 22 THEN 4 ELSE 3 END AS back
  FROM (
    SELECT CAST((i - i % each) / each AS BIGINT) AS t, i % each AS place, draw(i, 401) AS chance
    FROM (SELECT i, CASE WHEN $rows < 400 THEN 10 ELSE 40 END AS each FROM numbers(CASE WHEN $rows < 400 THEN CAST(($rows - $rows % 10) / 10 AS BIGINT) ELSE CAST(($rows - $rows % 40) / 40 AS BIGINT) END * (CASE WHEN $rows < 400 THEN 10 ELSE 40 END))) AS numbered
  ) AS drawn
) AS shaped;
