-- Five topics of 12 ticks: one without a row but for its burst, one of always the same number, one whose burst is at the
-- beginning, one with two bursts, one with a burst at the end. Bursts are one to three ticks long, the wait two to five.
INSERT INTO arrivals
SELECT
  CAST('t' || CAST(topic_no AS VARCHAR) AS VARCHAR) AS topic,
  CAST(tick AS INTEGER) AS tick,
  CAST(CASE
    WHEN topic_no IN (0, 3) AND tick >= burst_at AND tick < burst_at + k THEN 10 * tenth * times
    WHEN topic_no = 2 AND tick < k THEN 10 * tenth * times
    WHEN topic_no = 3 AND tick >= burst_at + 2 * k AND tick < burst_at + 3 * k THEN 10 * tenth * times
    WHEN topic_no = 4 AND tick >= 12 - k THEN 10 * tenth * times
    WHEN topic_no = 0 THEN 0
    WHEN topic_no = 1 THEN 10 * tenth
    ELSE tenth * 9 + draw(topic_no * 20 + tick, 31) % (tenth * 2 + 1)
  END AS BIGINT) AS arrived
FROM (
  SELECT topic_no, tick, k, 10 + own % 90 AS tenth, 6 + CAST((own - own % 90) / 90 AS BIGINT) % 9 AS times, $seed % 3 AS burst_at
  FROM (
    SELECT
      CAST((i - i % 12) / 12 AS BIGINT) AS topic_no, i % 12 AS tick, 1 + $seed % 3 AS k,
      draw(CAST((i - i % 12) / 12 AS BIGINT), 32) AS own
    FROM numbers(60)
  ) AS chances
) AS topics
ORDER BY (tick * 7 + topic_no * 11) % 13, topic_no, tick;

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
            CROSS JOIN (SELECT 1 + $seed % 3 AS k, 2 + CAST(($seed + 1 - ($seed + 1) % 2) / 2 AS BIGINT) % 4 AS wait) AS chosen
            GROUP BY bounds.topic, k, wait, high, low
          ) AS bursts
        ) AS grown
      ) AS spans
    ) AS held
    GROUP BY wait, retained
  ) AS needed
) AS summed;
