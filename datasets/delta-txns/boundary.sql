-- Two tables made by hand, whose first version, first numbers and rows the seed moves, and four as the generator makes them.
INSERT INTO delta_txn
SELECT
  CAST(name AS VARCHAR) AS table_name,
  CAST($seed % 6 + place AS BIGINT) AS version,
  CAST(app AS VARCHAR) AS app_id,
  CAST(CASE WHEN app = 'a' AND name = 'p' THEN number ELSE number + $seed % 3 END AS BIGINT) AS txn_version,
  CAST(CASE WHEN added = 0 AND $seed % 2 = 0 THEN 0 ELSE added + $seed % 6 END AS BIGINT) AS num_output_rows
FROM (VALUES
  ('p', 0, 'a', 0, 40),
  ('p', 1, 'b', 0, 1),
  ('p', 2, 'a', 1, 0),
  ('p', 3, 'a', 1, 700),
  ('p', 4, 'b', 1, 25),
  ('p', 5, NULL, NULL, 40),
  ('p', 6, 'a', 0, 1),
  ('p', 7, 'a', 2, 0),
  ('p', 8, 'b', 5, 700),
  ('p', 9, 'b', 3, 25),
  ('p', 10, 'b', 3, 40),
  ('p', 11, 'b', 5, 1),
  ('p', 12, 'b', 6, 0),
  ('p', 13, NULL, NULL, 700),
  ('p', 14, 'a', 2, 25),
  ('p', 15, 'A', 0, 40),
  ('p', 16, 'a', 3, 1),
  ('p', 17, 'A', 1, 0),
  ('p', 18, 'A', 0, 700),
  ('q', 0, 'a', 7, 25),
  ('q', 1, 'a', 9, 40),
  ('q', 2, 'a', 8, 1),
  ('q', 3, 'a', 9, 0),
  ('q', 4, 'b', 0, 700),
  ('q', 5, 'a', 10, 25),
  ('q', 6, 'b', 1, 40),
  ('q', 7, 'a', 10, 1),
  ('q', 8, 'b', 0, 0),
  ('q', 9, NULL, NULL, 700),
  ('q', 10, 'a', 8, 25)
) AS planted(name, place, app, number, added)
ORDER BY place * 7 % 23, name;

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
    SELECT CAST((i - i % each) / each AS BIGINT) AS t, i % each AS place, draw(i, 411) AS chance
    FROM (SELECT i, 8 AS each FROM numbers(4 * (8))) AS numbered
  ) AS drawn
) AS shaped;
