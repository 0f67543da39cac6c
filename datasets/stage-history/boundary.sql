-- Eight jobs of eight nights. On even seeds four of them have faults, on odd seeds none has: only what looks like one.
INSERT INTO stage_runs
SELECT
  CAST('job_' || CAST(10 + (job_no * 3 + $seed) % 8 AS VARCHAR) AS VARCHAR) AS job,
  CAST(day(19780 + night + $seed % 5) AS DATE) AS run_date,
  CAST(200 AS INTEGER) AS num_tasks,
  CAST(CASE WHEN is_unknown THEN NULL ELSE p50 END AS BIGINT) AS shuffle_read_bytes_p50,
  CAST(CASE WHEN is_unknown THEN NULL ELSE CAST((p50 - p50 % 100) / 100 AS BIGINT) * percent END AS BIGINT) AS shuffle_read_bytes_max,
  CAST(CASE WHEN is_unknown THEN NULL ELSE 5000 END AS BIGINT) AS run_time_ms_p50,
  CAST(CASE WHEN is_unknown THEN NULL WHEN is_slow THEN 60000 ELSE 50 * percent END AS BIGINT) AS run_time_ms_max
FROM (
  SELECT
    job_no, night,
    CASE job_no WHEN 2 THEN 2097152 WHEN 3 THEN 104857600 + night * 31457280 ELSE 157286400 END
      * CASE WHEN job_no = 5 AND night IN (2, 6) THEN 3 ELSE 1 END AS p50,
    CASE
      -- One night, the first or another; always lopsided, and much more so; three nights in a row; the night after one without figures.
      WHEN faults AND job_no = 0 AND night = pick(0, 151, 8) THEN 2000
      WHEN job_no = 1 THEN 700 * CASE WHEN faults AND night = pick(1, 151, 8) THEN 5 ELSE 1 END + chance % 60
      WHEN faults AND job_no = 6 AND night IN (3, 4, 5) THEN 1500 + night * 100
      WHEN faults AND job_no = 7 AND night = 4 THEN 1800
      -- Next to nothing, and lopsided now and then.
      WHEN job_no = 2 AND night IN (1, 4, 7) THEN 1500
      ELSE 120 + chance % 40
    END AS percent,
    job_no = 4 AND night IN (2, 5) AS is_slow,
    job_no = 7 AND night = 3 AS is_unknown
  FROM (
    SELECT job_no, night, draw(job_no * 8 + night, 152) AS chance, $seed % 2 = 0 AS faults
    FROM (SELECT CAST((i - i % 8) / 8 AS BIGINT) AS job_no, i % 8 AS night FROM numbers(64)) AS numbered
  ) AS drawn
) AS figured
ORDER BY night * 5 % 8, job_no * 3 % 8;
