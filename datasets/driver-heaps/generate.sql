-- A driver has 100 samples (in the readable world 12). Its kind: 0 climbs and dies, 1 dies suddenly, 2 saw teeth, 3 a high
-- level, 4 the same with minor collections, 5 a recovery, 6 forced collections, 7 one long pause, else quiet. In one
-- world of three nobody dies. `late` goes from 0 to 1000 over the night, `ahead` counts the samples that follow.
INSERT INTO driver_metrics
SELECT
  CAST('app-' || CAST(10001 + app_no AS VARCHAR) AS VARCHAR) AS app_id,
  CAST(instant(1772330400 + app_no * 86400 + own_app % 5000 + sample * 60 + own % 4) AS TIMESTAMP) AS ts,
  CAST(CAST(2 + own_app % 7 AS BIGINT) * 1073741 * permille AS BIGINT) AS jvm_heap_memory,
  CAST(CAST(2 + own_app % 7 AS BIGINT) * 1073741000 AS BIGINT) AS jvm_heap_max,
  CAST(sample * CASE WHEN kind = 4 THEN 20000 WHEN kind = 2 THEN 9000 ELSE 1200 END + own % 300 AS BIGINT) AS minor_gc_time,
  CAST(
    200 + sample * 90 + CASE
      WHEN kind = 0 AND late > 400 THEN (late - 400) * samples * 45
      WHEN kind = 1 AND ahead < 6 THEN (6 - ahead) * 33000
      WHEN kind = 3 THEN CASE WHEN late > 450 THEN 450 ELSE late END * samples * 33
      WHEN kind = 5 AND late >= 700 THEN 300 * samples * 36
      WHEN kind = 5 AND late > 400 THEN (late - 400) * samples * 36
      WHEN kind = 6 THEN sample * 27000
      WHEN kind = 7 AND late > 200 THEN 41000
      ELSE 0
    END
    AS BIGINT
  ) AS major_gc_time
FROM (
  SELECT
    app_no, sample, samples, ahead, late, own, own_app, kind,
    CASE
      WHEN kind = 0 AND (late > 500 OR ahead < 6) THEN 880 + own % 110
      WHEN kind = 0 THEN 300 + late + own % 40
      WHEN kind = 1 AND ahead < 6 THEN 870 + own % 120
      WHEN kind = 2 THEN CASE WHEN sample % 3 = 0 THEN 970 WHEN sample % 3 = 1 THEN 350 ELSE 660 END
      WHEN kind IN (3, 4) THEN 880 + own % 40
      WHEN kind = 5 AND late BETWEEN 400 AND 700 THEN 900 + own % 90
      WHEN kind = 6 THEN 290 + own % 30
      ELSE 200 + own % 300
    END AS permille
  FROM (
    SELECT
      app_no, sample, samples, own, own_app,
      samples - 1 - sample AS ahead,
      CAST((sample * 1000 - sample * 1000 % (samples - 1)) / (samples - 1) AS BIGINT) AS late,
      CASE
        WHEN $rows < 400 THEN CASE WHEN app_no = 0 THEN own_app % 2 ELSE 2 + own_app % 6 END
        WHEN own_app % 10 < 3 AND $seed % 3 > 0 THEN own_app % 2
        WHEN own_app % 10 < 3 THEN 8
        ELSE 2 + own_app % 7
      END AS kind
    FROM (
      SELECT app_no, sample, samples, draw(i, 1) AS own, draw(app_no, 2) AS own_app
      FROM (
        SELECT i, each AS samples, CAST((i - i % each) / each AS BIGINT) AS app_no, i % each AS sample
        FROM (SELECT i, CASE WHEN $rows < 400 THEN 12 ELSE 100 END AS each FROM numbers($rows)) AS numbered
      ) AS placed
    ) AS chances
  ) AS kinds
) AS filled;
