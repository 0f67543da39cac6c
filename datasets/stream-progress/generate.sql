-- Each query has so many ticks of two or eight partitions. Now and then a tick runs the batch before it once more. Up to the
-- end of batch m a partition was read (m + 1) x usual rows, and up to half of that more; up to the end of an idle batch
-- as much as before it. Kinds: 0 has a cap and falls behind from a batch on, 1 state without a watermark, 2 quiet, 3 reads ten
-- million rows at once every fifty batches, 4 a sink that reads each batch twice.
INSERT INTO source_progress
SELECT
  CAST(CASE kind WHEN 0 THEN 'orders-' WHEN 1 THEN 'visits-' WHEN 2 THEN 'quiet-' WHEN 3 THEN 'backfill-' ELSE 'alerts-' END || CAST(q AS VARCHAR) AS VARCHAR) AS name,
  CAST(CAST(100 + (run * 379 + q * 53 + 700) % 900 AS VARCHAR) || '-' || CAST(run AS VARCHAR) AS VARCHAR) AS run_id,
  CAST(m AS BIGINT) AS batch_id,
  CAST(instant(1717243200 + q % 7 + o * 15) AS TIMESTAMP) AS ts,
  CAST(p AS INTEGER) AS partition_id,
  CAST(CASE WHEN m = 0 THEN NULL ELSE read_before * usual + burst_before + more_before % spread END AS BIGINT) AS start_offset,
  CAST(read_until * usual + burst_until + more_until % spread AS BIGINT) AS end_offset,
  CAST(read_until * usual + burst_until + more_until % spread + lag AS BIGINT) AS latest_offset
FROM (
  SELECT
    q, p, o, m, run, kind, usual, read_before, read_until,
    CASE kind WHEN 0 THEN 1 WHEN 2 THEN 20 ELSE 2500 END AS spread,
    CASE WHEN kind = 3 THEN jump * CAST((read_before - read_before % 50) / 50 AS BIGINT) ELSE 0 END AS burst_before,
    CASE WHEN kind = 3 THEN jump * CAST((read_until - read_until % 50) / 50 AS BIGINT) ELSE 0 END AS burst_until,
    draw((q * partitions + p) * 1000 + read_before, 1) AS more_before,
    draw((q * partitions + p) * 1000 + read_until, 1) AS more_until,
    CASE
      WHEN kind IN (2, 3) OR p % 4 = 2 THEN 0
      WHEN p % 4 = 1 AND kind <> 4 AND partitions = 8 THEN noise % 10
      WHEN kind = 0 AND m >= since THEN (m - since + 1) * steep * CASE WHEN p = hot THEN 8100 ELSE 633 END + noise % 400
      WHEN kind = 4 THEN 21000 + noise % 2000
      WHEN kind = 0 THEN 0
      ELSE noise % 1250
    END + CASE WHEN is_again AND kind <> 2 AND p % 4 <> 2 THEN noise % 997 ELSE 0 END AS lag
  FROM (
    SELECT
      q, p, o, m, run, kind, partitions, hot, since, steep, jump, is_again,
      CASE
        WHEN kind = 2 THEN 40
        WHEN kind = 0 AND p = hot THEN 35600
        WHEN kind = 0 THEN CASE WHEN partitions = 2 THEN 8400 ELSE 1200 END
        WHEN p = hot THEN 9000
        ELSE 5000
      END AS usual,
      CASE WHEN kind = 2 THEN m - CAST((m - m % 10) / 10 AS BIGINT) ELSE m END AS read_before,
      CASE WHEN kind = 2 THEN m + 1 - CAST((m + 1 - (m + 1) % 10) / 10 AS BIGINT) ELSE m + 1 END AS read_until,
      draw(i, 2) AS noise
    FROM (
      SELECT
        i, q, p, o, partitions,
        o - CAST((o + shift - (o + shift) % 40) / 40 AS BIGINT) AS m,
        CAST((o + shift - (o + shift) % 40) / 40 AS BIGINT) AS run,
        (o + shift) % 40 = 0 AS is_again,
        CASE WHEN ticks = 8 AND q > 0 THEN 4 ELSE q % 5 END AS kind,
        CASE WHEN partitions = 2 THEN 1 ELSE 3 END AS hot,
        CASE WHEN ticks = 8 THEN 2 WHEN ticks = 25 THEN 8 ELSE 20 END AS since,
        CASE WHEN ticks = 8 THEN 9 WHEN ticks = 25 THEN 7 ELSE 1 END AS steep,
        CASE WHEN p = 3 THEN 8000000 ELSE 286000 END AS jump,
        ticks
      FROM (
        SELECT
          i, partitions, ticks, shift,
          CAST((i - i % (partitions * ticks)) / (partitions * ticks) AS BIGINT) AS q,
          CAST((i % (partitions * ticks) - i % partitions) / partitions AS BIGINT) AS o,
          i % partitions AS p
        FROM (
          SELECT
            i,
            CASE WHEN $rows < 400 THEN 2 ELSE 8 END AS partitions,
            CASE WHEN $rows < 400 THEN 8 WHEN $rows < 10000 THEN 25 ELSE 250 END AS ticks,
            CASE WHEN $rows < 400 THEN 36 ELSE 29 END AS shift
          FROM numbers($rows)
        ) AS numbered
      ) AS placed
    ) AS kinds
  ) AS drawn
) AS read;

-- What the query says of the same batches. Most of the slow ones are slow for the reason that their kind has.
INSERT INTO progress
SELECT
  CAST(name AS VARCHAR) AS name,
  CAST(run_id AS VARCHAR) AS run_id,
  CAST(batch_id AS BIGINT) AS batch_id,
  CAST(ts AS TIMESTAMP) AS ts,
  CAST(n * CASE WHEN kind = 'al' THEN 2 ELSE 1 END AS BIGINT) AS num_input_rows,
  CAST(CASE
    WHEN kind = 'or' THEN CASE WHEN behind > 20000 THEN 10400 + batch_id % 23 * 130 ELSE 5200 + batch_id % 17 * 110 END
    WHEN kind = 'vi' THEN 3200 + batch_id * CASE WHEN $rows < 10000 THEN 500 ELSE 47 END
    WHEN kind = 'qu' THEN 300 + batch_id % 9 * 20
    WHEN kind = 'ba' THEN 3100 + CAST((n - n % 25) / 25 AS BIGINT)
    ELSE 9000 + batch_id * 7 % 11 * 160
  END AS BIGINT) AS trigger_execution_ms,
  CAST(CASE
    WHEN kind = 'vi' THEN 400000 + batch_id * 21000 + batch_id % 13 * 90
    WHEN kind = 'ba' THEN 90000 + CAST((n - n % 30) / 30 AS BIGINT)
    WHEN kind = 'al' THEN 60000 + batch_id * 7 % 11 * 1300
    ELSE 0
  END AS BIGINT) AS state_rows,
  CAST(CASE WHEN kind IN ('ba', 'al') THEN ts - INTERVAL 10 MINUTE ELSE NULL END AS TIMESTAMP) AS watermark
FROM (
  SELECT
    name, run_id, batch_id, ts,
    substr(name, 1, 2) AS kind,
    sum(end_offset - CASE WHEN start_offset IS NULL THEN 0 ELSE start_offset END) AS n,
    sum(latest_offset - end_offset) AS behind
  FROM source_progress
  GROUP BY name, run_id, batch_id, ts
) AS batches;

INSERT INTO sizing
SELECT
  CAST(10000 AS BIGINT) AS trigger_ms,
  CAST(1200 AS INTEGER) AS bytes_per_row,
  CAST(3 AS INTEGER) AS expansion,
  CAST(21474836480 AS BIGINT) AS executor_memory_bytes,
  CAST(4 AS INTEGER) AS executor_cores,
  CAST(60000 AS BIGINT) AS max_offsets_per_trigger;
