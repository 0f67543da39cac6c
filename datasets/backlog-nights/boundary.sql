-- Five or six queries of 12 batches. With an odd seed two or three of them fall behind, at the edges of what the dataset promises;
-- with an even one nobody does. The kinds are those of generate.sql; which query has which moves with the seed.
INSERT INTO batches
SELECT
  CAST('query-' || CAST(201 + query_no * 7 % 50 AS VARCHAR) AS VARCHAR) AS name,
  CAST(first_batch + batch AS BIGINT) AS batch_id,
  CAST(instant(base + batch * 10) AS TIMESTAMP) AS ts,
  CAST(each * 100 AS BIGINT) AS num_input_rows,
  CAST(each * CASE
    WHEN kind = 0 AND batch > 3 THEN (batch - 4) * 30 + 10
    WHEN kind = 1 AND batch > 5 THEN (batch - 5) * 35
    WHEN kind IN (2, 3) THEN 400 + (batch + $seed) % 2 * 30 + batch
    WHEN kind = 4 THEN (12 - batch) * 100
    WHEN kind = 5 AND batch < 10 THEN batch * 60
    WHEN kind = 6 THEN (batch + query_no) % 5 * 60
    WHEN kind = 7 THEN batch + 5
    WHEN kind = 8 THEN 0
    ELSE chance % 9
  END AS BIGINT) AS backlog,
  CAST(CASE kind WHEN 1 THEN 10001 WHEN 3 THEN 14000 ELSE 4000 END + chance % 3000 AS BIGINT) AS trigger_execution_ms
FROM (
  SELECT
    query_no, batch, draw(query_no * 12 + batch, 11) AS chance,
    CASE WHEN query_no % 2 = 0 THEN 0 ELSE 990 END AS first_batch,
    CAST(CASE WHEN query_no % 2 = 0 THEN 10 ELSE 900 END AS BIGINT) AS each,
    1709164797 + 86400 * ($seed % 6) + query_no AS base,
    CASE
      WHEN $seed % 2 = 1 AND query_no < 2 + $seed % 3 % 2 THEN (query_no + $seed) % 2
      ELSE 2 + (query_no + $seed) % 7
    END AS kind
  FROM (
    SELECT CAST((i - i % 12) / 12 AS BIGINT) AS query_no, i % 12 AS batch
    FROM numbers(60 + 12 * ($seed % 2))
  ) AS placed
) AS kinds
ORDER BY (query_no * 13 + batch * 29) % 37, query_no, batch;
