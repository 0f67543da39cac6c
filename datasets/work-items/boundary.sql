-- Merchants a to z, some with one transaction and some with several, and with every kind of cached answer.
INSERT INTO work_items
SELECT CAST(1 + i * 31 % 60 AS BIGINT) AS item_id, CAST(merchant_id AS VARCHAR) AS merchant_id
FROM (
  SELECT
    i,
    CASE
      WHEN i < 26 THEN substr('abcdefghijklmnopqrstuvwxyz', CAST(1 + i AS INTEGER), 1)
      WHEN i < 30 THEN NULL
      WHEN i < 36 THEN 'a'
      WHEN i < 40 THEN 'm'
      -- As many more merchants, each with one transaction, as the seed says.
      WHEN i < 40 + $seed % 6 THEN 'n' || CAST(i AS VARCHAR)
      ELSE substr('abcdefghijklmnopqrstuvwxyz', CAST(1 + pick(i, 41, 26) AS INTEGER), 1)
    END AS merchant_id
  FROM numbers(60)
) AS planted;

-- Ages are in microseconds before the run; a day is 86,400,000,000.
INSERT INTO answer_cache
SELECT
  CAST(merchant_id AS VARCHAR) AS merchant_id,
  CAST(instant(1709208000 + 86400 * ($seed % 6) - whole) - part * INTERVAL 1 MICROSECOND AS TIMESTAMP) AS fetched_at,
  CAST(status AS INTEGER) AS status
FROM (VALUES
  -- A day old, a microsecond younger, a microsecond older, of this very moment.
  ('a', 86400, 0, 200), ('b', 86399, 999999, 200), ('c', 86400, 1, 200), ('d', 0, 0, 200),
  -- Errors, fresh and old.
  ('e', 60, 0, 500), ('f', 60, 0, 429), ('g', 60, 0, 404), ('h', 90000, 0, 500),
  -- Fresh data and an error after it, an error and fresh data after it, old data and a fresh error, an old error and fresh data.
  ('i', 7200, 0, 200), ('i', 60, 0, 500), ('j', 7200, 0, 429), ('j', 60, 0, 200), ('k', 90000, 0, 200), ('k', 60, 0, 404), ('l', 90000, 0, 500), ('l', 60, 0, 200),
  -- Old data and fresh data, twice old, twice fresh.
  ('m', 172800, 0, 200), ('m', 86399, 0, 200), ('n', 172800, 0, 200), ('n', 86400, 0, 200), ('o', 10, 0, 200), ('o', 11, 0, 200), ('o', 12, 0, 201),
  -- Of the day before and yet fresh; and answers with neither data nor an error.
  ('p', 43201, 0, 200), ('q', 86399, 0, 200), ('r', 86401, 0, 200), ('s', 40000, 0, 204),
  -- Not asked for tonight.
  ('aa', 60, 0, 200), ('ab', 90000, 0, 200), ('A', 60, 0, 200), ('ac', 60, 0, 200), ('ad', 60, 0, 500),
  ('ae', 60, 0, 200), ('af', 60, 0, 200), ('ag', 60, 0, 200), ('ah', 90001, 0, 200), ('ai', 90002, 0, 200), ('aj', 90003, 0, 200), ('ak', 90004, 0, 200), ('al', 5, 0, 200), ('am', 6, 0, 200), ('an', 7, 0, 404)
) AS planted(merchant_id, whole, part, status);

-- 17 to 22 merchants are to be asked, in most worlds a multiple of the batch size.
INSERT INTO batch_api
SELECT
  CAST(CASE $seed % 6 WHEN 0 THEN 1 WHEN 1 THEN 6 WHEN 2 THEN 5 WHEN 3 THEN 4 WHEN 4 THEN 7 ELSE 8 END AS INTEGER) AS max_ids,
  CAST(instant(1709208000 + 86400 * ($seed % 6)) AS TIMESTAMP) AS as_of;
