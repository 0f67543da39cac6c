-- An application has a driver and some executors, each with the same number of samples a step apart. The kind of a night:
-- 0 the driver dies, 1 executor 1 peaks early, 2 all is well, 3 executor 2 runs full. `late` is how far the night is, in
-- thousandths of its driver's life. The driver's last two samples (in the readable world its last one) are missing: the executors outlive it.
INSERT INTO executor_metrics
SELECT
  CAST('app-' || CAST(10001 + app_no AS VARCHAR) AS VARCHAR) AS app_id,
  CAST(CASE WHEN process = 0 THEN 'driver' ELSE CAST(process AS VARCHAR) END AS VARCHAR) AS executor_id,
  CAST(instant(started + sample * step + process * 3) AS TIMESTAMP) AS ts,
  CAST((CAST(heap_mib AS BIGINT) * 1048576 * permille - CAST(heap_mib AS BIGINT) * 1048576 * permille % 1000) / 1000 AS BIGINT) AS jvm_heap_memory,
  CAST(heap_mib AS BIGINT) * 1048576 AS jvm_heap_max,
  CAST(late * (20 + process) + own % 20 AS BIGINT) AS minor_gc_time,
  CAST(process * 7 + CASE WHEN climbs AND late > 600 THEN CAST(((late - 600) * samples * step * 3 - (late - 600) * samples * step * 3 % 5) / 5 AS BIGINT) ELSE 0 END AS BIGINT)
    AS major_gc_time
FROM (
  SELECT
    app_no, process, sample, samples, step, gone, started, own, late, climbs,
    CASE
      WHEN process = 0 THEN CASE WHEN own_app % 3 = 0 THEN 2048 ELSE 4096 END
      ELSE CASE WHEN own_app % 5 < 3 THEN 16384 ELSE 4096 END
    END AS heap_mib,
    CASE
      WHEN climbs AND late > 1000 THEN 985 + own % 6
      WHEN climbs THEN 100 + CAST((late * 885 - late * 885 % 1000) / 1000 AS BIGINT) + own % 6
      WHEN kind = 1 AND process = 1 AND late < 130 THEN 970
      WHEN kind = 0 AND process = 2 AND sample + 1 = samples THEN 975
      WHEN process = 0 THEN 320 + own % 90
      ELSE 150 + (sample * 37 + own % 90) % 450
    END AS permille
  FROM (
    SELECT
      app_no, process, sample, samples, step, gone, own_app, kind, own,
      CASE WHEN kind = 0 AND process = 0 THEN true WHEN kind = 3 AND process = 2 THEN true ELSE false END AS climbs,
      1772330400 + app_no * 86400 + own_app % 5000 AS started,
      CAST((sample * 1000 - sample * 1000 % (samples - 1 - gone)) / (samples - 1 - gone) AS BIGINT) AS late
    FROM (
      SELECT
        app_no, process, sample, samples, step, gone, own_app, own,
        CASE WHEN $rows < 400 THEN app_no % 2 ELSE own_app % 4 END AS kind
      FROM (
        SELECT app_no, process, sample, samples, step, gone, draw(app_no, 1) AS own_app, draw(i, 2) AS own
        FROM (
          SELECT
            i, samples, step, gone,
            CAST((i - i % each) / each AS BIGINT) AS app_no,
            CAST((i % each - i % each % samples) / samples AS BIGINT) AS process,
            i % each % samples AS sample
          FROM (
            SELECT
              i,
              CASE WHEN $rows < 400 THEN 15 ELSE 400 END AS each,
              CASE WHEN $rows < 400 THEN 5 ELSE 80 END AS samples,
              CASE WHEN $rows < 400 THEN 240 ELSE 15 END AS step,
              CASE WHEN $rows < 400 THEN 1 ELSE 2 END AS gone
            FROM numbers($rows)
          ) AS numbered
        ) AS placed
      ) AS chances
    ) AS nights
  ) AS timed
) AS filled
WHERE process > 0 OR sample < samples - gone;
