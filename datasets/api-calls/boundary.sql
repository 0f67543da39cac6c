-- Chains of attempts made by hand. The first second of each world is 23:59:57 of a day that the seed chooses: before the leap
-- day, before a year, 28 February of a common year, the end of June, 9 April, the end of September. Times are in
-- microseconds after it. A header that ends in GMT gets the day in front.
INSERT INTO http_access
SELECT
  CAST(1 + (entry * 17 + base) % 59 AS BIGINT) AS request_id,
  CAST(instant(base + CAST((sent - sent % 1000000) / 1000000 AS BIGINT)) + (sent % 1000000) * INTERVAL 1 MICROSECOND AS TIMESTAMP) AS ts,
  CAST(logical_id AS VARCHAR) AS logical_id,
  CAST(attempt AS INTEGER) AS attempt,
  CAST(executor_id AS VARCHAR) AS executor_id,
  CAST(entry % 7 AS INTEGER) AS partition_id,
  CAST(CASE executor_id WHEN '1' THEN '198.51.100.1' WHEN '2' THEN '198.51.100.2' WHEN '3' THEN '198.51.100.3' ELSE '198.51.100.4' END AS VARCHAR) AS egress_ip,
  CAST(status AS INTEGER) AS status,
  CAST(CASE header WHEN '58' THEN this_day || ' 23:59:58 GMT' WHEN '59' THEN this_day || ' 23:59:59 GMT' WHEN '60' THEN next_day || ' 00:00:00 GMT' WHEN '61' THEN next_day || ' 00:00:01 GMT' WHEN '72' THEN next_day || ' 00:00:12 GMT' ELSE header END AS VARCHAR) AS retry_after,
  CAST(latency_ms AS INTEGER) AS latency_ms
FROM (
  SELECT
    CASE $seed % 6 WHEN 0 THEN 1709164797 WHEN 1 THEN 1704067197 WHEN 2 THEN 1677628797 WHEN 3 THEN 1719791997 WHEN 4 THEN 1744243197 ELSE 1790812797 END AS base,
    CASE $seed % 6 WHEN 0 THEN 'Wed, 28 Feb 2024' WHEN 1 THEN 'Sun, 31 Dec 2023' WHEN 2 THEN 'Tue, 28 Feb 2023' WHEN 3 THEN 'Sun, 30 Jun 2024' WHEN 4 THEN 'Wed, 09 Apr 2025' ELSE 'Wed, 30 Sep 2026' END AS this_day,
    CASE $seed % 6 WHEN 0 THEN 'Thu, 29 Feb 2024' WHEN 1 THEN 'Mon, 01 Jan 2024' WHEN 2 THEN 'Wed, 01 Mar 2023' WHEN 3 THEN 'Mon, 01 Jul 2024' WHEN 4 THEN 'Thu, 10 Apr 2025' ELSE 'Thu, 01 Oct 2026' END AS next_day
) AS chosen
CROSS JOIN (VALUES
  -- Two seconds after the answer: at the first instant that is allowed, a microsecond before it, and after it.
  (1, 'a', 1, '1', 0, 429, '2', 100), (2, 'a', 2, '1', 2100000, 200, NULL, 50),
  (3, 'b', 1, '1', 999999, 429, '2', 100), (4, 'b', 2, '1', 3099998, 200, NULL, 50),
  (5, 'c', 1, '1', 1000000, 429, '2', 100), (6, 'c', 2, '1', 3100001, 200, NULL, 51),
  -- Two seconds after the request, which is too early.
  (7, 'd', 1, '2', 500000, 429, '2', 100), (8, 'd', 2, '2', 2550000, 404, NULL, 3),
  -- Dates: on time, a microsecond early, late, and one that was over when the answer came.
  (9, 'e', 1, '2', 1499999, 429, '60', 20), (10, 'e', 2, '2', 3000000, 429, '61', 20), (11, 'e', 3, '2', 3999999, 200, NULL, 220),
  (12, 'f', 1, '2', 1500000, 503, '59', 20), (13, 'f', 2, '2', 2000001, 200, NULL, 220),
  (14, 'g', 1, '3', 5000000, 429, '58', 9), (15, 'g', 2, '3', 5009000, 200, NULL, 221),
  (47, 's', 1, '2', 100000, 429, '59', 10), (48, 's', 2, '2', 1999990, 200, NULL, 50),
  -- No time to wait: retried with the answer, and before it.
  (16, 'h', 1, '3', 7000000, 429, '0', 30), (17, 'h', 2, '3', 7030000, 429, '0', 30), (18, 'h', 3, '3', 7059999, 200, NULL, 50),
  -- No header, and headers that no standard knows.
  (19, 'i', 1, '1', 9000000, 429, NULL, 10), (20, 'i', 2, '1', 9000000, 429, '', 10), (21, 'i', 3, '1', 9000000, 429, '1.5', 10),
  (22, 'i', 4, '1', 9010001, 503, '-1', 10), (23, 'i', 5, '1', 9010002, 403, 'soon', 10), (24, 'i', 6, '1', 9999999, 200, NULL, 950),
  -- A leading zero, a long wait, a status of its own.
  (25, 'j', 1, '2', 9000000, 429, '05', 10), (26, 'j', 2, '2', 14009999, 429, '3600', 10), (27, 'j', 3, '2', 20000000, 403, '120', 10), (28, 'j', 4, '2', 140009999, 200, NULL, 2000),
  -- The second attempt is early. The third is so for the first answer, but the second answer asked for nothing.
  (29, 'k', 1, '3', 10000000, 429, '72', 15), (30, 'k', 2, '3', 10100000, 429, NULL, 15), (31, 'k', 3, '3', 10200000, 200, NULL, 222),
  -- Never retried, while the executor sends others.
  (32, 'l', 1, '1', 9000001, 429, '10', 12), (33, 'm', 1, '1', 9500000, 200, NULL, 50), (34, 'm', 2, '1', 9600000, 200, NULL, 300),
  -- No answer.
  (35, 'n', 1, '2', 11000000, NULL, NULL, NULL), (36, 'n', 2, '2', 12000000, NULL, NULL, NULL), (37, 'n', 3, '2', 13000000, 503, '1', 0), (38, 'n', 4, '2', 13999000, NULL, NULL, NULL),
  -- The retry comes from another executor, that of a request that was early itself.
  (39, 'o', 1, '1', 14000000, 503, '3', 1000), (40, 'o', 2, '3', 15500000, 429, '1', 1000), (41, 'o', 3, '2', 17499999, 200, NULL, 223),
  -- One second after three others at once.
  (46, 'r', 1, '1', 10000000, 200, NULL, 50), (49, 't', 1, '3', 20000000, 200, NULL, 60),
  -- An address with one request.
  (42, 'p', 1, '4', 3000000, 200, NULL, 50),
  -- Dates a second apart from the time of day, over midnight.
  (43, 'q', 1, '3', 2999999, 429, '60', 0), (44, 'q', 2, '3', 3000000, 429, '61', 0), (45, 'q', 3, '3', 3000000, 200, NULL, 50)
) AS planted(entry, logical_id, attempt, executor_id, sent, status, header, latency_ms)
ORDER BY request_id;

-- Requests whose distances are all edges of a second, of two addresses. The first of four is rejected or lost and the second
-- is its retry; the third and fourth stand alone. With every other seed there are forty good answers in all, and two of them
-- are the fastest.
INSERT INTO http_access
SELECT
  CAST(60 + i * 11 % 30 AS BIGINT) AS request_id,
  CAST(instant(1709208000) + CAST(SUM(step) OVER (ORDER BY i ROWS UNBOUNDED PRECEDING) AS BIGINT) * INTERVAL 1 MICROSECOND AS TIMESTAMP) AS ts,
  CAST(CASE i % 4 WHEN 2 THEN 'y' WHEN 3 THEN 'x' ELSE 'z' END || CAST(CAST((i - i % 4) / 4 AS BIGINT) AS VARCHAR) AS VARCHAR) AS logical_id,
  CAST(CASE i % 4 WHEN 1 THEN 2 ELSE 1 END AS INTEGER) AS attempt,
  CAST(1 + edge % 2 AS VARCHAR) AS executor_id,
  CAST(i % 5 AS INTEGER) AS partition_id,
  CAST('198.51.100.' || CAST(1 + edge % 2 AS VARCHAR) AS VARCHAR) AS egress_ip,
  CAST(CASE WHEN i % 4 = 2 AND $seed % 2 = 0 THEN 404 WHEN i % 4 <> 0 THEN 200 WHEN edge = 0 THEN NULL ELSE 429 END AS INTEGER) AS status,
  CAST(CASE WHEN i % 4 = 0 THEN CASE edge WHEN 3 THEN '0' WHEN 4 THEN '2' WHEN 6 THEN '1' ELSE NULL END ELSE NULL END AS VARCHAR) AS retry_after,
  CAST(CASE
    WHEN i % 4 = 0 AND edge = 0 THEN NULL
    WHEN i % 4 = 0 THEN edge
    WHEN i IN (1, 5) THEN 39 + $seed % 2
    ELSE 50 + chance % 29 + 200 * (chance % 2)
  END AS INTEGER) AS latency_ms
FROM (
  SELECT
    i, edge, chance,
    CASE CAST((chance - chance % 100) / 100 AS BIGINT) % 10
      WHEN 0 THEN 0 WHEN 1 THEN 1 WHEN 2 THEN 999999 WHEN 3 THEN 1000000 WHEN 4 THEN 1000001
      WHEN 5 THEN 500000 WHEN 6 THEN 500000 WHEN 7 THEN 250000 WHEN 8 THEN 749999 ELSE 100000
    END AS step
  FROM (SELECT i, draw(i, 51) % 7 AS edge, draw(i, 52) AS chance FROM numbers(30)) AS drawn
) AS steps;

INSERT INTO api_policy
SELECT
  CAST(scope AS VARCHAR) AS scope,
  CAST(max_requests AS INTEGER) AS max_requests,
  CAST(window_s AS INTEGER) AS window_s,
  CAST('429' AS VARCHAR) AS on_violation
FROM (VALUES
  ('egress_ip', CASE $seed % 6 WHEN 0 THEN 25 WHEN 1 THEN 50 WHEN 3 THEN 2523 WHEN 5 THEN 25 ELSE 100 END, 1), ('egress_ip', 7, 60), ('api_key', 11, 1)
) AS limits(scope, max_requests, window_s);

-- The fastest answers take 39 or 40 ms, so each request in flight can make 25 a second or a bit more, and most limits are
-- multiples of 25. One is a hair below what 101 requests in flight can make.
INSERT INTO spark_plan
SELECT
  CAST(plan AS VARCHAR) AS plan,
  CAST(executors AS INTEGER) AS executors,
  CAST(cores AS INTEGER) AS cores_per_executor,
  CAST(cpus AS INTEGER) AS task_cpus,
  CAST(partitions AS INTEGER) AS partitions
FROM (VALUES
  ('one', 9, 4, 1, 1),
  ('two', 2, 1, 1, 2),
  ('slots', 1, 3, 1, 100),
  ('rounded down', 1, 5, 2, 9),
  ('one a piece', 3, 3, 2, 4),
  ('partitions', 7, 2, 2, 6),
  ('many', 30, 4, 1, 98 + $seed % 6),
  ('none left over', 4, 4, 4, 5)
) AS thought_of(plan, executors, cores, cpus, partitions);
