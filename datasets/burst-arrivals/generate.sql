-- Every topic has 500 ticks (in the readable world 16), a usual number of rows a tick, and a burst of ten (of two) ticks of
-- several times that. Of five topics one has a second burst as long after the first as that took, and one has none.
INSERT INTO arrivals
SELECT
  CAST('topic-' || CAST(topic_no AS VARCHAR) AS VARCHAR) AS topic,
  CAST(tick AS INTEGER) AS tick,
  CAST(CASE
    WHEN kind <> 4 AND tick >= burst_at AND tick < burst_at + k THEN tenth * 10 * times
    WHEN kind = 3 AND tick >= burst_at + k * 2 AND tick < burst_at + k * 3 THEN tenth * 10 * times
    ELSE tenth * 9 + draw(topic_no * 1000 + tick, 1) % (tenth * 2 + 1)
  END AS BIGINT) AS arrived
FROM (
  SELECT
    topic_no, tick, kind, k,
    2000 + own % 6000 AS tenth,
    5 + CAST((own - own % 6000) / 6000 AS BIGINT) % 12 AS times,
    k * 2 + CAST((own - own % 72000) / 72000 AS BIGINT) % (k * 3) AS burst_at
  FROM (
    SELECT
      topic_no, tick, draw(topic_no, 2) AS own,
      CASE WHEN ticks = 16 THEN topic_no * 4 ELSE topic_no % 5 END AS kind,
      CASE WHEN ticks = 16 THEN 2 ELSE 10 END AS k
    FROM (
      SELECT CAST((i - i % ticks) / ticks AS BIGINT) AS topic_no, i % ticks AS tick, ticks
      FROM (SELECT i, CASE WHEN $rows < 400 THEN 16 ELSE 500 END AS ticks FROM numbers($rows)) AS numbered
    ) AS placed
  ) AS chances
) AS topics;

-- What caps a topic needs is known from its bursts. All topics together may have a twelfth more than that, in odd seeds by
-- throughput and in even ones by memory. With two seeds of four retention is tighter than the wait for the largest burst.
INSERT INTO cluster
SELECT
  CAST(10 AS INTEGER) AS trigger_s,
  CAST(CAST((rows_in_all - rows_in_all % 10) / 10 AS BIGINT) * CASE WHEN $seed % 2 = 0 THEN 2 ELSE 1 END + 1 AS BIGINT) AS max_rows_per_s,
  CAST(1200 AS INTEGER) AS bytes_per_row,
  CAST(3 AS INTEGER) AS expansion,
  CAST(rows_in_all * 3600 * CASE WHEN $seed % 2 = 0 THEN 1 ELSE 2 END AS BIGINT) AS memory_bytes,
  CAST(wait AS INTEGER) AS wait_ticks,
  CAST(retained * 1200 AS BIGINT) AS retention_bytes,
  CAST(15 AS INTEGER) AS growth_percent
FROM (
  SELECT wait, retained, 5 + CAST((need * 13 - need * 13 % 12) / 12 AS BIGINT) AS rows_in_all
  FROM (
    SELECT wait, retained, sum(1 + greatest(
      usual,
      CAST((alone - alone % (k + wait)) / (k + wait) AS BIGINT),
      CAST((pair - pair % (span + wait)) / (span + wait) AS BIGINT),
      CAST((greatest(alone - retained, 0) - greatest(alone - retained, 0) % k) / k AS BIGINT),
      CAST((greatest(pair - retained, 0) - greatest(pair - retained, 0) % span) / span AS BIGINT)
    )) AS need
    FROM (
      SELECT
        k, wait, usual, alone, pair, span,
        CASE
          WHEN $seed % 4 > 1 THEN CAST((largest * wait * 3 - largest * wait * 3 % ((k + wait) * 5)) / ((k + wait) * 5) AS BIGINT)
          ELSE largest * 3
        END AS retained
      FROM (
        SELECT
          k, wait, usual,
          k * high AS alone,
          CASE WHEN n > k THEN 2 * k * high + k * usual ELSE k * high END AS pair,
          CASE WHEN n > k THEN 3 * k ELSE k END AS span,
          max(k * high) OVER () AS largest
        FROM (
          SELECT
            k, wait,
            CAST((high * 23 + 20 - (high * 23 + 20) % 20) / 20 AS BIGINT) AS high,
            CAST((usual * 23 + 20 - (usual * 23 + 20) % 20) / 20 AS BIGINT) AS usual,
            n
          FROM (
            SELECT
              k, wait, high,
              CASE WHEN high > 2 * low THEN low + CAST((low - low % 4) / 4 AS BIGINT) ELSE high END AS usual,
              sum(CASE WHEN arrived = high THEN 1 ELSE 0 END) AS n
            FROM arrivals
            JOIN (SELECT topic, min(arrived) AS low, max(arrived) AS high FROM arrivals GROUP BY topic) AS bounds ON bounds.topic = arrivals.topic
            CROSS JOIN (SELECT CASE WHEN $rows < 400 THEN 2 ELSE 10 END AS k, CASE WHEN $rows < 400 THEN 4 ELSE 30 END AS wait) AS chosen
            GROUP BY bounds.topic, k, wait, high, low
          ) AS bursts
        ) AS grown
      ) AS spans
    ) AS held
    GROUP BY wait, retained
  ) AS needed
) AS summed;
