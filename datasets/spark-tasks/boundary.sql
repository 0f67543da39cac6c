-- Stages made by hand. `mib` and `bytes` add up to what was read, `near` of it from the same host; the seed moves one byte or one
-- millisecond across each limit. Stages from 18 on are there on even seeds. Status: S succeeded, F failed and left no metrics, M failed and left some, K was killed.
INSERT INTO spark_task_end
SELECT
  CAST(place * 7 % 101 AS BIGINT) AS task_id,
  CAST(stage + 30 * ($seed % 61) AS INTEGER) AS stage_id,
  CAST(again AS INTEGER) AS stage_attempt_id,
  CAST(task AS INTEGER) AS task_index,
  CAST(attempt AS INTEGER) AS attempt,
  CAST(1 + host_no * 2 + attempt AS VARCHAR) AS executor_id,
  CAST('ip-10-0-' || host_no AS VARCHAR) AS host,
  CAST(instant(1704067200 + stage * 600 + attempt * 60) AS TIMESTAMP) AS launch_time,
  CAST(instant(1704067200 + stage * 600 + attempt * 60 + 1 + CAST((ms - ms % 1000) / 1000 AS BIGINT)) AS TIMESTAMP) AS finish_time,
  CAST(copy = 1 AS BOOLEAN) AS speculative,
  CAST(status IN ('F', 'M') AS BOOLEAN) AS failed,
  CAST(status = 'K' AS BOOLEAN) AS killed,
  CAST(CASE status WHEN 'S' THEN 'Success' WHEN 'K' THEN 'TaskKilled' WHEN 'F' THEN 'ExecutorLostFailure' ELSE 'ExceptionFailure' END
    AS VARCHAR) AS end_reason,
  CAST(CASE WHEN status = 'F' THEN NULL ELSE ms END AS BIGINT) AS executor_run_time_ms,
  CAST(CASE WHEN status = 'F' THEN NULL ELSE (ms - ms % 20) / 20 END AS BIGINT) AS jvm_gc_time_ms,
  CAST(CASE WHEN status = 'F' THEN NULL ELSE mib * 1048576 + bytes - near * 1048576 END AS BIGINT) AS remote_bytes_read,
  CAST(CASE WHEN status = 'F' THEN NULL ELSE near * 1048576 END AS BIGINT) AS local_bytes_read,
  CAST(CASE WHEN status = 'F' THEN NULL ELSE mib * 5000 END AS BIGINT) AS records_read,
  CAST(CASE WHEN status = 'F' THEN NULL ELSE 0 END AS BIGINT) AS memory_bytes_spilled,
  CAST(CASE WHEN status = 'F' THEN NULL ELSE 0 END AS BIGINT) AS disk_bytes_spilled
FROM (VALUES
  -- Five times the median, a byte more or less.
  (1, 1, 0, 0, 0, 0, 'S', 100, 0, 20, 3000, 1), (2, 1, 0, 1, 0, 0, 'S', 100, 0, 0, 3000, 2),
  (3, 1, 0, 2, 0, 0, 'S', 500, $seed % 3 - 1, 400, 9000, 3),
  -- 256 MiB, a byte more or less, and far more than five times the median.
  (4, 2, 0, 0, 0, 0, 'S', 10, 0, 0, 500, 1), (5, 2, 0, 1, 0, 0, 'S', 256, $seed % 3 - 1, 56, 7000, 2),
  (6, 2, 0, 2, 0, 0, 'S', 10, 0, 5, 500, 3),
  -- A slow host: five times the median time, a millisecond more or less.
  (7, 3, 0, 0, 0, 0, 'S', 100, 0, 0, 1000, 1), (8, 3, 0, 1, 0, 0, 'S', 110, 0, 0, 1000, 2),
  (9, 3, 0, 2, 0, 0, 'S', 90, 0, 0, 5000 + $seed % 3 - 1, 3),
  -- Long, and twice the median in bytes, a byte more or less.
  (10, 4, 0, 0, 0, 0, 'S', 100, 0, 0, 1000, 1), (11, 4, 0, 1, 0, 0, 'S', 100, 0, 0, 1000, 2),
  (12, 4, 0, 2, 0, 0, 'S', 200, $seed % 3 - 1, 0, 6000, 7),
  -- An even number of tasks: the lower of the two in the middle is a size that some task has.
  (13, 5, 0, 0, 0, 0, 'S', 20, 0, 0, 400, 1), (14, 5, 0, 1, 0, 0, 'S', 10, 0, 0, 300, 2),
  (15, 5, 0, 2, 0, 0, 'S', 400, 0, 0, 8000, 3), (16, 5, 0, 3, 0, 0, 'S', 300, 0, 100, 6000, 4),
  -- Failed then succeeded; a copy was killed after long; the copy won.
  (17, 6, 0, 0, 0, 0, 'F', 0, 0, 0, 0, 1), (18, 6, 0, 0, 1, 0, 'S', 60, 0, 0, 900, 2),
  (19, 6, 0, 1, 0, 0, 'S', 70, 0, 0, 800, 3), (20, 6, 0, 1, 1, 1, 'K', 65, 0, 0, 9000, 4),
  (21, 6, 0, 2, 0, 0, 'K', 600, 0, 0, 30000, 5), (22, 6, 0, 2, 1, 1, 'S', 80, 0, 0, 1000, 6),
  -- A copy failed beside the attempt that succeeded; the first attempt failed beside the copy that did.
  (66, 6, 0, 3, 0, 0, 'S', 72, 0, 0, 850, 7), (67, 6, 0, 3, 1, 1, 'M', 500, 0, 0, 7000, 1),
  (68, 6, 0, 4, 0, 0, 'M', 500, 0, 0, 7000, 2), (69, 6, 0, 4, 1, 1, 'S', 74, 0, 0, 870, 3),
  -- Failed each time: the last attempt counts, with its metrics and without.
  (23, 7, 0, 0, 0, 0, 'S', 50, 0, 0, 700, 1), (24, 7, 0, 1, 0, 0, 'M', 40, 0, 0, 100, 2),
  (25, 7, 0, 1, 1, 0, 'F', 0, 0, 0, 0, 3), (26, 7, 0, 1, 2, 0, 'M', 900, 0, 300, 20000, 4), (27, 7, 0, 2, 0, 0, 'S', 50, 0, 0, 700, 5),
  (28, 8, 0, 0, 0, 0, 'S', 50, 0, 0, 700, 1), (29, 8, 0, 1, 0, 0, 'M', 800, 0, 0, 9000, 2), (30, 8, 0, 1, 1, 0, 'F', 0, 0, 0, 0, 3),
  (31, 8, 0, 2, 0, 0, 'S', 60, 0, 0, 750, 4), (65, 8, 0, 3, 0, 0, 'F', 0, 0, 0, 0, 5),
  -- Two attempts of a stage: the first skewed, the last of some of its tasks.
  (32, 9, 0, 0, 0, 0, 'S', 30, 0, 0, 500, 1), (33, 9, 0, 1, 0, 0, 'S', 900, 0, 0, 9000, 2), (34, 9, 0, 2, 0, 0, 'S', 30, 0, 0, 500, 3),
  (35, 9, 1, 0, 0, 0, 'S', 31, 0, 0, 600, 1), (36, 9, 1, 2, 0, 0, 'S', 32, 0, 0, 500, 3),
  (37, 10, 0, 0, 0, 0, 'S', 40, 0, 0, 500, 1), (38, 10, 0, 1, 0, 0, 'S', 41, 0, 0, 500, 2),
  (39, 10, 1, 0, 0, 0, 'S', 42, 0, 0, 500, 1), (40, 10, 1, 1, 0, 0, 'K', 900, 0, 0, 900, 2), (41, 10, 1, 1, 1, 1, 'S', 700, 0, 0, 800, 3),
  (42, 10, 1, 2, 0, 0, 'S', 41, 0, 0, 500, 4),
  -- Two tasks read the most, two take the longest.
  (43, 11, 0, 0, 0, 0, 'S', 30, 0, 0, 500, 1), (46, 11, 0, 2, 0, 0, 'S', 700, 0, 0, 7000, 2), (45, 11, 0, 1, 0, 0, 'S', 30, 0, 0, 500, 3),
  (44, 11, 0, 3, 0, 0, 'S', 700, 0, 100, 7000, 4), (47, 11, 0, 4, 0, 0, 'S', 31, 0, 0, 500, 5),
  (48, 12, 0, 0, 0, 0, 'S', 30, 0, 0, 500, 1), (49, 12, 0, 1, 0, 0, 'S', 31, 0, 0, 4000, 5), (50, 12, 0, 2, 0, 0, 'S', 32, 0, 0, 500, 3),
  (51, 12, 0, 3, 0, 0, 'S', 30, 0, 0, 4000, 4), (52, 12, 0, 4, 0, 0, 'S', 30, 0, 0, 500, 1),
  -- Nothing read, nothing at the median, and one task alone.
  (53, 13, 0, 0, 0, 0, 'S', 0, 0, 0, 40, 1), (54, 13, 0, 1, 0, 0, 'S', 0, 0, 0, 50, 2),
  (55, 14, 0, 0, 0, 0, 'S', 0, 0, 0, 40, 1), (56, 14, 0, 1, 0, 0, 'S', 300, 0, 0, 2000, 2), (57, 14, 0, 2, 0, 0, 'S', 0, 0, 0, 50, 3),
  (58, 15, 0, 0, 0, 0, 'S', 300, 0, 10, 2000, 1),
  -- Skewed, and another task takes the longest.
  (59, 16, 0, 0, 0, 0, 'S', 50, 0, 0, 500, 1), (60, 16, 0, 1, 0, 0, 'S', 600, 0, 0, 2000, 2), (61, 16, 0, 2, 0, 0, 'S', 50, 0, 0, 9000, 3),
  -- The longest is not the one that read the most, and both stay below.
  (62, 17, 0, 0, 0, 0, 'S', 50, 0, 0, 600, 1), (63, 17, 0, 1, 0, 0, 'S', 90, 0, 0, 700, 2), (64, 17, 0, 2, 0, 0, 'S', 50, 0, 0, 6000, 3),
  -- Skewed, and a task of which nothing is known; a slow host, and one.
  (70, 18, 0, 0, 0, 0, 'F', 0, 0, 0, 0, 1), (71, 18, 0, 1, 0, 0, 'S', 40, 0, 0, 500, 2), (72, 18, 0, 2, 0, 0, 'S', 400, 0, 0, 5000, 3),
  (73, 19, 0, 0, 0, 0, 'F', 0, 0, 0, 0, 1), (74, 19, 0, 1, 0, 0, 'S', 40, 0, 0, 100, 2), (75, 19, 0, 2, 0, 0, 'S', 41, 0, 0, 600, 3),
  -- Values that another quantile would take; two tasks too large, of which one matters; two hosts too slow.
  (76, 20, 0, 0, 0, 0, 'S', 50, 0, 0, 500, 1), (77, 20, 0, 1, 0, 0, 'S', 50, 0, 0, 500, 2), (78, 20, 0, 2, 0, 0, 'S', 80, 0, 0, 500, 3),
  (79, 20, 0, 3, 0, 0, 'S', 80, 0, 0, 500, 4), (80, 20, 0, 4, 0, 0, 'S', 300, 0, 0, 500, 5),
  (81, 21, 0, 0, 0, 0, 'S', 50, 0, 0, 100, 1), (82, 21, 0, 1, 0, 0, 'S', 50, 0, 0, 100, 2), (83, 21, 0, 2, 0, 0, 'S', 50, 0, 0, 150, 3),
  (84, 21, 0, 3, 0, 0, 'S', 51, 0, 0, 150, 4), (85, 21, 0, 4, 0, 0, 'S', 51, 0, 0, 600, 5),
  (86, 22, 0, 0, 0, 0, 'S', 50, 0, 0, 100, 1), (87, 22, 0, 1, 0, 0, 'S', 50, 0, 0, 100, 2), (88, 22, 0, 2, 0, 0, 'S', 50, 0, 0, 150, 3),
  (89, 22, 0, 3, 0, 0, 'S', 51, 0, 0, 600, 4),
  (90, 23, 0, 0, 0, 0, 'S', 10, 0, 0, 100, 1), (91, 23, 0, 1, 0, 0, 'S', 10, 0, 0, 100, 2), (92, 23, 0, 2, 0, 0, 'S', 10, 0, 0, 100, 3),
  (93, 23, 0, 3, 0, 0, 'S', 100, 0, 0, 900, 4), (94, 23, 0, 4, 0, 0, 'S', 300, 0, 0, 3000, 5),
  (95, 24, 0, 0, 0, 0, 'S', 60, 0, 0, 100, 1), (96, 24, 0, 1, 0, 0, 'S', 60, 0, 0, 619, 6), (97, 24, 0, 2, 0, 0, 'S', 60, 0, 0, 100, 3),
  (98, 24, 0, 3, 0, 0, 'S', 60, 0, 0, 600, 2), (99, 24, 0, 4, 0, 0, 'S', 60, 0, 0, 100, 5)
) AS made(place, stage, again, task, attempt, copy, status, mib, bytes, near, ms, host_no)
WHERE stage < 18 OR $seed % 2 = 0
ORDER BY place * 37 % 71;
