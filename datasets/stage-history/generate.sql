-- Every night of a job is a row. A fault begins with a chance of one in forty (in twelve where it is to be read), and lasts one to three nights; in one world of three
-- there is none. Kinds of jobs: 0 and 1 are even, 2 is always lopsided, 3 reads next to nothing, 4 grows.
INSERT INTO stage_runs
SELECT
  CAST('job_' || substr(CAST(100000 + job_no AS VARCHAR), 2) AS VARCHAR) AS job,
  CAST(day(19700 + night) AS DATE) AS run_date,
  CAST(200 AS INTEGER) AS num_tasks,
  CAST(CASE WHEN is_unknown THEN NULL ELSE p50 END AS BIGINT) AS shuffle_read_bytes_p50,
  CAST(CASE WHEN is_unknown THEN NULL ELSE CAST((p50 - p50 % 100) / 100 AS BIGINT) * percent END AS BIGINT) AS shuffle_read_bytes_max,
  CAST(CASE WHEN is_unknown THEN NULL ELSE p50_ms END AS BIGINT) AS run_time_ms_p50,
  CAST(CASE
    WHEN is_unknown THEN NULL
    ELSE CAST((p50_ms - p50_ms % 100) / 100 AS BIGINT) * (percent + slow * 800)
  END AS BIGINT) AS run_time_ms_max
FROM (
  SELECT
    *,
    500 + CAST((p50 - p50 % 1048576) / 1048576 AS BIGINT) * 25 AS p50_ms,
    -- What the largest task reads, in percent of the median.
    CASE
      WHEN kind = 2 AND is_faulty THEN usual * (6 + low % 5) + usual * (mid % 2)
      WHEN kind = 2 THEN usual + CAST((usual * (mid % 20) - usual * (mid % 20) % 100) / 100 AS BIGINT)
      WHEN kind = 3 AND low % 6 = 0 THEN 900 + mid % 1000
      WHEN kind <> 3 AND is_faulty THEN 1200 + mid % 3000
      ELSE 115 + mid % 40
    END AS percent
  FROM (
    SELECT
      job_no, night, kind, usual,
      CAST((size * growth * volume - size * growth * volume % 20000) / 20000 AS BIGINT) AS p50,
      chance % 29 = 0 AS is_unknown,
      CASE WHEN low % 15 = 3 THEN 1 ELSE 0 END AS slow,
      low, mid,
      has_faults > 0 AND (
        begun % rarity = 0
        OR (night > 0 AND begun_before % rarity = 0 AND CAST((begun_before - begun_before % rarity) / rarity AS BIGINT) % 3 > 0)
        OR (night > 1 AND begun_two_before % rarity = 0 AND CAST((begun_two_before - begun_two_before % rarity) / rarity AS BIGINT) % 3 > 1)
      ) AS is_faulty
    FROM (
      SELECT
        *,
        CASE WHEN kind = 3 THEN 1048576 + chance % 2000000 ELSE (45 + lot % 300) * (1048576 + chance % 150000) END AS size,
        CASE WHEN kind = 4 THEN 100 + CAST((night * 200 - night * 200 % nights) / nights AS BIGINT) ELSE 100 END AS growth,
        CASE WHEN CAST((chance - chance % 32) / 32 AS BIGINT) % 17 = 0 THEN 500 ELSE 200 END AS volume,
        600 + CAST((lot - lot % 300) / 300 AS BIGINT) % 300 AS usual,
        CAST((chance - chance % 1024) / 1024 AS BIGINT) AS mid,
        CAST((chance - chance % 8192) / 8192 AS BIGINT) AS low
      FROM (
        SELECT
          job_no, night, nights, has_faults, rarity,
          (job_no + first_kind) % 5 AS kind,
          draw(job_no, 142) AS lot,
          draw(i, 143) AS chance,
          draw(i + 2, 144) AS begun,
          draw(i + 1, 144) AS begun_before,
          draw(i, 144) AS begun_two_before
        FROM (
          SELECT i, nights, rarity, pick(0, 148, 3) AS has_faults, pick(1, 148, 5) AS first_kind,
            CAST((i - i % nights) / nights AS BIGINT) AS job_no, i % nights AS night
          FROM (
            SELECT i, CASE WHEN $rows < 100 THEN 12 WHEN $rows < 5000 THEN 25 ELSE 100 END AS nights,
              CASE WHEN $rows < 100 THEN 12 ELSE 40 END AS rarity
            FROM numbers($rows)
          ) AS counted
        ) AS numbered
      ) AS drawn
    ) AS shaped
  ) AS sized
) AS figured;
