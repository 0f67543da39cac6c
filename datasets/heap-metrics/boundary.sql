-- Applications made by hand. The seed chooses the instant at which each begins, from edges of day, month and year; all
-- times are seconds after it. The driver's last sample is at 900, so the ten minutes begin at 300. Heaps are 1000 or
-- 8000 MiB, filled to so many thousandths. Rows are stored in an order that says nothing.
--  1 the window's first second, the one before it, and the one after its end      5 the times of 1 and its executors, an hour later
--  2 shares around 95 %                                                          6 driver alone, one sample
--  3 no driver                                                                   7 a driver that ends before its executors begin
--  4 large heaps that are nearly empty                                           8 left to chance
INSERT INTO executor_metrics
SELECT
  CAST('app-' || CAST(20000 + app_no AS VARCHAR) AS VARCHAR) AS app_id,
  CAST(executor_id AS VARCHAR) AS executor_id,
  CAST(instant(base + app_no % 3 * 86400 + CASE WHEN app_no = 5 THEN 3600 ELSE 0 END + second) AS TIMESTAMP) AS ts,
  CAST((CAST(heap_mib AS BIGINT) * 1048576 * permille - CAST(heap_mib AS BIGINT) * 1048576 * permille % 1000) / 1000 AS BIGINT) AS jvm_heap_memory,
  CAST(heap_mib AS BIGINT) * 1048576 AS jvm_heap_max,
  CAST(second * 3 + 40 AS BIGINT) AS minor_gc_time,
  CAST(second * CASE WHEN executor_id = 'driver' THEN 40 ELSE 11 END + app_no AS BIGINT) AS major_gc_time
FROM (
  SELECT CASE $seed % 6
    WHEN 0 THEN 1772408700 WHEN 1 THEN 1767225000 WHEN 2 THEN 1709164200 WHEN 3 THEN 1774745400 WHEN 4 THEN 1782863400
    ELSE 1772330457
  END AS base
) AS chosen
CROSS JOIN (
  SELECT app_no, executor_id, second, heap_mib, permille
  FROM (VALUES
    (1, 'driver', 0, 1000, 990), (1, 'driver', 299, 1000, 970), (1, 'driver', 300, 1000, 300),
    (1, 'driver', 600, 1000, 400), (1, 'driver', 900, 1000, 945),
    (1, '1', 299, 8000, 990), (1, '1', 300, 8000, 600), (1, '1', 900, 8000, 200),
    (1, '2', 899, 8000, 300), (1, '2', 901, 8000, 990),
    (1, '3', 299, 8000, 980), (1, '4', 901, 8000, 970), (1, '5', 300, 8000, 700),
    (1, '6', 301, 8000, 960), (1, '6', 300, 8000, 100), (1, '7', 900, 8000, 310),
    (2, 'driver', 0, 1000, 120), (2, 'driver', 300, 1000, 950), (2, 'driver', 900, 1000, 500),
    (2, '1', 400, 1000, 951), (2, '1', 500, 1000, 700), (2, '2', 400, 1000, 955), (2, '2', 800, 1000, 955),
    (2, '3', 400, 1000, 954), (2, '3', 410, 1000, 20), (2, '4', 700, 8000, 946), (2, '5', 299, 1000, 999), (2, '5', 700, 1000, 949),
    (2, '6', 500, 1000, 960), (2, '7', 500, 1000, 1000), (2, '7', 550, 1000, 0),
    (3, '1', 0, 1000, 960), (3, '1', 900, 1000, 980), (3, '2', 600, 1000, 100),
    (4, 'driver', 300, 1000, 800), (4, 'driver', 900, 1000, 970), (4, '1', 310, 8000, 130), (4, '1', 880, 8000, 140),
    (4, '2', 890, 8000, 125),
    (5, 'driver', 0, 8000, 200), (5, 'driver', 900, 8000, 250), (5, '1', 299, 1000, 975), (5, '1', 900, 1000, 240),
    (5, '2', 300, 1000, 990), (5, '2', 901, 1000, 100),
    (6, 'driver', 900, 1000, 960),
    (7, 'driver', 0, 1000, 400), (7, 'driver', 60, 1000, 500), (7, '1', 61, 8000, 960), (7, '1', 900, 8000, 970)
  ) AS played(app_no, executor_id, second, heap_mib, permille)
  UNION ALL
  SELECT
    8 AS app_no,
    CASE WHEN i % 4 = 0 THEN 'driver' ELSE CAST(i % 4 AS VARCHAR) END AS executor_id,
    CAST((i - i % 4) / 4 AS BIGINT) * 180 + pick(i, 11, 3) AS second,
    CASE WHEN i % 2 = 0 THEN 1000 ELSE 8000 END AS heap_mib,
    pick(i, 12, 1001) AS permille
  FROM numbers(24) AS chance
) AS planted
ORDER BY (app_no * 31 + second * 7 + permille) % 103, app_no, executor_id, second;
