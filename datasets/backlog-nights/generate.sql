-- A query has 100 batches (in the readable world 12). Its kind: 0 falls behind for long, 1 for six batches, 2 a large backlog that stays, 3
-- the same with slow batches, 4 a burst that drains, 5 one that has drained, 6 saw teeth, 7 a small backlog that grows a little, else
-- none. In one world of three nobody falls behind. `each` is the rows of a usual batch, in hundredths of it is counted.
INSERT INTO batches
SELECT
  CAST('query-' || CAST(101 + query_no AS VARCHAR) AS VARCHAR) AS name,
  CAST(batch AS BIGINT) AS batch_id,
  CAST(instant(1772330400 + query_no % 7 * 86400 + batch * 10 + own % 3) AS TIMESTAMP) AS ts,
  CAST(each * 100 + own % (each * 4) AS BIGINT) AS num_input_rows,
  CAST(each * CASE
    WHEN kind = 0 AND batch > since THEN (batch - since) * 50 + own % 10
    WHEN kind = 1 AND ahead < 6 THEN (6 - ahead) * 60 + own % 10
    WHEN kind IN (2, 3) THEN 800 + batch % 2 * 40 + own % 10
    WHEN kind = 4 THEN (ahead + 3) * 70 + own % 10
    WHEN kind = 5 AND ahead > 5 AND batch > 2 THEN (batches - batch) * 40
    WHEN kind = 6 THEN batch % 5 * 50
    WHEN kind = 7 THEN 0
    WHEN kind = 8 THEN 0
    ELSE own % 10
  END + CASE WHEN kind = 7 THEN CAST((each * 12 * batch - each * 12 * batch % batches) / batches AS BIGINT) ELSE 0 END AS BIGINT) AS backlog,
  CAST(CASE kind WHEN 1 THEN 10600 WHEN 3 THEN 11900 WHEN 0 THEN 5200 ELSE 6000 END + own % 2300 AS BIGINT) AS trigger_execution_ms
FROM (
  SELECT
    query_no, batch, batches, own, batches - 1 - batch AS ahead,
    CAST((own_query - own_query % 10) / 10 AS BIGINT) % 900 + 100 AS each,
    CAST((batches * 2 - batches * 2 % 5) / 5 AS BIGINT) AS since,
    CASE
      WHEN $rows < 400 THEN CASE WHEN query_no = 0 THEN own_query % 2 ELSE 2 + (own_query % 3 + query_no * 3) % 7 END
      WHEN own_query % 10 < 3 AND $seed % 3 > 0 THEN own_query % 2
      WHEN own_query % 10 < 3 THEN 8
      ELSE 2 + own_query % 7
    END AS kind
  FROM (
    SELECT query_no, batch, batches, draw(i, 1) AS own, draw(query_no, 2) AS own_query
    FROM (
      SELECT i, each AS batches, CAST((i - i % each) / each AS BIGINT) AS query_no, i % each AS batch
      FROM (SELECT i, CASE WHEN $rows < 400 THEN 12 ELSE 100 END AS each FROM numbers($rows)) AS numbered
    ) AS placed
  ) AS chances
) AS kinds;
