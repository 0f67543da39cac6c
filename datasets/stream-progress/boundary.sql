-- Eight queries of one, two or three partitions and six ticks, one of which runs a batch again, in some queries two. What a
-- batch reads, what is left behind it and how long it takes are drawn from edges. The names of runs go up with time in half
-- of the queries and down in the others.
INSERT INTO source_progress
SELECT
  CAST('q' || CAST(q AS VARCHAR) AS VARCHAR) AS name,
  CAST(CASE WHEN q % 2 = 0 THEN 'a' || CAST(run AS VARCHAR) ELSE 'b' || CAST(9 - run AS VARCHAR) END AS VARCHAR) AS run_id,
  CAST(first_batch + m AS BIGINT) AS batch_id,
  CAST(instant(1709164797 + ($seed % 6) * 86400 + o * 10) AS TIMESTAMP) AS ts,
  CAST(p AS INTEGER) AS partition_id,
  CAST(CASE WHEN m = 0 AND first_batch = 0 THEN NULL ELSE read_until - step + first_batch * 1000 END AS BIGINT) AS start_offset,
  CAST(read_until + first_batch * 1000 AS BIGINT) AS end_offset,
  CAST(read_until + first_batch * 1000 + lag AS BIGINT) AS latest_offset
FROM (
  SELECT
    now.q, now.p, now.o, now.m, now.run, now.first_batch, now.lag,
    sum(CASE WHEN until.m = now.m THEN until.step ELSE 0 END) AS step,
    sum(until.step) AS read_until
  FROM (
    SELECT
      q, p, o, m, run, first_batch,
      CASE pick(q * 100 + o * 10 + CASE WHEN q = 2 AND p = 2 THEN 1 ELSE p END, 11, 8)
        WHEN 0 THEN 0 WHEN 1 THEN 0 WHEN 2 THEN 7 WHEN 3 THEN 7 WHEN 4 THEN 53 WHEN 5 THEN 197 WHEN 6 THEN 1 ELSE 2111
      END * CASE WHEN q = 3 + $seed % 3 THEN 0 ELSE 1 END AS lag
    FROM (
      SELECT
        q, p, o,
        o - CASE WHEN o >= again THEN 1 ELSE 0 END - CASE WHEN q % 3 = 0 AND o > again THEN 1 ELSE 0 END AS m,
        CASE WHEN o >= again THEN 1 ELSE 0 END + CASE WHEN q % 3 = 0 AND o > again THEN 1 ELSE 0 END AS run,
        CASE WHEN q % 4 = 3 THEN 40 ELSE 0 END AS first_batch
      FROM (
        SELECT q, p, o, CASE WHEN q = 6 THEN 5 ELSE 1 + pick(q, 12, 4) END AS again
        FROM (VALUES (0, 0), (1, 0), (1, 1), (2, 0), (2, 1), (2, 2), (3, 0), (4, 0), (5, 0), (6, 0), (6, 1), (7, 0)) AS parts(q, p)
        CROSS JOIN (VALUES (0), (1), (2), (3), (4), (5)) AS ticks(o)
      ) AS placed
    ) AS numbered
  ) AS now
  JOIN (
    SELECT
      q, p, m,
      CASE pick(q * 100 + m * 10 + p, 13, 8)
        WHEN 0 THEN 0 WHEN 1 THEN 1000000 WHEN 2 THEN 999999 WHEN 3 THEN 1000001 WHEN 4 THEN 1000000 WHEN 5 THEN 500000 WHEN 6 THEN 17 ELSE 600000
      END AS step
    FROM (VALUES (0, 0), (1, 0), (1, 1), (2, 0), (2, 1), (2, 2), (3, 0), (4, 0), (5, 0), (6, 0), (6, 1), (7, 0)) AS parts(q, p)
    CROSS JOIN (VALUES (0), (1), (2), (3), (4), (5)) AS batches(m)
  ) AS until ON until.q = now.q AND until.p = now.p AND until.m <= now.m
  GROUP BY now.q, now.p, now.o, now.m, now.run, now.first_batch, now.lag
) AS summed
ORDER BY (q * 31 + o * 17 + p * 7) % 29, q, p, o;

INSERT INTO progress
SELECT
  CAST(name AS VARCHAR) AS name,
  CAST(run_id AS VARCHAR) AS run_id,
  CAST(batch_id AS BIGINT) AS batch_id,
  CAST(ts AS TIMESTAMP) AS ts,
  CAST(n * CASE WHEN name IN ('q1', 'q3', 'q6') THEN 2 ELSE 1 END AS BIGINT) AS num_input_rows,
  CAST(CASE $seed % 3 WHEN 0 THEN 5000 ELSE 10000 END + CASE chance % 8
    WHEN 0 THEN 0 WHEN 1 THEN 1 WHEN 2 THEN -1 WHEN 3 THEN 1 WHEN 4 THEN 7000 WHEN 5 THEN 2500 WHEN 6 THEN 40000 ELSE 321
  END AS BIGINT) AS trigger_execution_ms,
  CAST(1000 + CASE CAST((chance - chance % 8) / 8 AS BIGINT) % 6
    WHEN 0 THEN 0 WHEN 1 THEN 0 WHEN 2 THEN 1 WHEN 3 THEN 250 WHEN 4 THEN 2 ELSE -900
  END + batch_id * CASE WHEN name IN ('q1', 'q4') THEN 100 ELSE 0 END AS BIGINT) AS state_rows,
  CAST(CASE WHEN name IN ('q0', 'q4', 'q6') THEN ts - INTERVAL 1 HOUR ELSE NULL END AS TIMESTAMP) AS watermark
FROM (
  SELECT name, run_id, batch_id, ts, n, draw(q * 10 + tick, 21) AS chance
  FROM (
    SELECT
      name, run_id, batch_id, ts,
      CASE name WHEN 'q0' THEN 0 WHEN 'q1' THEN 1 WHEN 'q2' THEN 2 WHEN 'q3' THEN 3 WHEN 'q4' THEN 4 WHEN 'q5' THEN 5 WHEN 'q6' THEN 6 ELSE 7 END AS q,
      row_number() OVER (PARTITION BY name ORDER BY ts) AS tick,
      sum(end_offset - CASE WHEN start_offset IS NULL THEN 0 ELSE start_offset END) AS n
    FROM source_progress
    GROUP BY name, run_id, batch_id, ts
  ) AS batches
) AS drawn;

-- A million rows in one task are exactly what a core's share of the memory holds.
INSERT INTO sizing
SELECT
  CAST(CASE $seed % 3 WHEN 0 THEN 5000 ELSE 10000 END AS BIGINT) AS trigger_ms,
  CAST(1024 AS INTEGER) AS bytes_per_row,
  CAST(5 AS INTEGER) AS expansion,
  CAST(20480000000 AS BIGINT) AS executor_memory_bytes,
  CAST(4 AS INTEGER) AS executor_cores,
  CAST(CASE $seed % 6 WHEN 0 THEN 10 WHEN 1 THEN 101 WHEN 2 THEN 23 WHEN 3 THEN 3 WHEN 4 THEN 61 ELSE 1009 END AS BIGINT) AS max_offsets_per_trigger;
