-- A third of the transactions is of one merchant in twenty. Two merchants in three were asked before, some of them twice, up to
-- two days ago. In small worlds there are two transactions for a merchant, in large ones at least five.
INSERT INTO work_items
SELECT
  CAST(1 + i AS BIGINT) AS item_id,
  CAST(CASE WHEN chance % 23 = 0 THEN NULL ELSE 'M' || CAST(CASE WHEN chance % 3 = 0 THEN wide % frequent ELSE wide % merchants END AS VARCHAR) END AS VARCHAR) AS merchant_id
FROM (
  SELECT
    i, merchants,
    CASE WHEN $rows < 400 THEN 3 ELSE CAST((merchants - merchants % 20) / 20 AS BIGINT) END AS frequent,
    draw(i, 1) AS chance, draw(i, 2) AS wide
  FROM (
    SELECT i, CASE WHEN $rows < 400 THEN 15 WHEN $rows < 10000 THEN CAST(($rows - $rows % 5) / 5 AS BIGINT) ELSE 2000 END AS merchants FROM numbers($rows)
  ) AS sized
) AS drawn;

INSERT INTO answer_cache
SELECT
  CAST('M' || CAST(merchant AS VARCHAR) AS VARCHAR) AS merchant_id,
  -- As old as a day and a bit more or less, and in one of four exactly a day.
  CAST(instant(1717293600 - 86400 * nth - CASE WHEN chance % 4 = 0 THEN 0 ELSE CAST((chance - chance % 4) / 4 AS BIGINT) % 86400 - 43200 END
    - CASE WHEN nth = 0 THEN 43200 + pick(merchant, 5, 7) ELSE 0 END) - (1 - nth) * INTERVAL 500 MILLISECOND AS TIMESTAMP) AS fetched_at,
  CAST(CASE WHEN low % 9 = 0 THEN 500 WHEN low % 9 = 1 THEN 429 WHEN low % 9 = 2 THEN 404 ELSE 200 END AS INTEGER) AS status
FROM (
  SELECT merchant, nth, draw(merchant * 2 + nth, 3) AS chance, pick(merchant * 2 + nth, 4, 1000) AS low
  FROM (SELECT i AS merchant FROM numbers(CASE WHEN $rows < 400 THEN 26 WHEN $rows < 10000 THEN CAST(($rows - $rows % 4) / 4 AS BIGINT) ELSE 2500 END)) AS m
  CROSS JOIN (SELECT i AS nth FROM numbers(2)) AS n
) AS drawn
WHERE CASE WHEN nth = 0 THEN low % 3 = 0 ELSE low % 3 > 0 END;

INSERT INTO batch_api
SELECT
  CAST(CASE WHEN $rows < 400 THEN 3 + pick(0, 6, 3) WHEN $seed = 1 THEN 50 ELSE 20 + pick(0, 6, 41) END AS INTEGER) AS max_ids,
  CAST(instant(1717293600) AS TIMESTAMP) AS as_of;
