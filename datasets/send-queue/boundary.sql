-- Between 50 and 60 requests, some in two, three or four rows, some of which are next to each other. The slowest answers take
-- exactly four times the shortest spacing that any limit here asks for.
INSERT INTO send_queue
SELECT
  CAST(1 + i * 29 % 79 AS BIGINT) AS entry_id,
  CAST('q' || CAST(request AS VARCHAR) AS VARCHAR) AS request_id,
  CAST(CASE WHEN chance % 10 < 5 THEN 3 WHEN chance % 10 < 8 THEN 1 ELSE chance % 10 % 3 * 2 END AS INTEGER) AS partition_id,
  CAST(CASE WHEN chance % 7 = 0 THEN 400 WHEN chance % 7 = 1 THEN 1 ELSE 300 + chance % 101 END AS INTEGER) AS expected_ms
FROM (
  SELECT i, request, draw(request, 41) AS chance
  FROM (
    SELECT i, CASE WHEN i % 7 = 6 THEN i - 1 WHEN i % 11 = 10 THEN 3 WHEN i > 76 - $seed % 6 THEN 20 ELSE i END AS request
    FROM numbers(79)
  ) AS numbered
) AS drawn;

-- In every other world the limit of a minute binds.
INSERT INTO api_policy
SELECT CAST('egress_ip' AS VARCHAR) AS scope, CAST(max_requests AS INTEGER) AS max_requests, CAST(window_s AS INTEGER) AS window_s, CAST('429' AS VARCHAR) AS on_violation
FROM (VALUES
  (0, 10, 1), (0, 30, 60), (1, 6, 1), (1, 400, 60), (2, 8, 1), (2, 26, 60),
  (3, 10, 1), (3, 900, 60), (4, 2, 1), (4, 14, 60), (5, 6, 1), (5, 360, 60)
) AS limits(choice, max_requests, window_s)
WHERE choice = $seed % 6;

INSERT INTO send_job
SELECT CAST(instant(1709251197 + 86400 * ($seed % 6)) AS TIMESTAMP) AS start_at, CAST(4 AS INTEGER) AS most_in_flight;
