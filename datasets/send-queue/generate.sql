-- Of ten rows the last is a copy of the first. The seed chooses the limits.
INSERT INTO send_queue
SELECT
  CAST(1 + i AS BIGINT) AS entry_id,
  CAST('q' || CAST(request AS VARCHAR) AS VARCHAR) AS request_id,
  CAST(CASE WHEN chance % 10 < 4 THEN 2 WHEN chance % 10 < 7 THEN 0 WHEN chance % 10 = 7 THEN 1 WHEN chance % 10 = 8 THEN 3 ELSE 4 END AS INTEGER) AS partition_id,
  CAST(40 + CAST((chance - chance % 10) / 10 AS BIGINT) % 361 AS INTEGER) AS expected_ms
FROM (
  SELECT i, request, draw(request, 1) AS chance
  FROM (SELECT i, CASE WHEN i % 10 = 9 THEN i - 9 ELSE i END AS request FROM numbers($rows)) AS numbered
) AS drawn;

INSERT INTO api_policy
SELECT CAST('egress_ip' AS VARCHAR) AS scope, CAST(max_requests AS INTEGER) AS max_requests, CAST(window_s AS INTEGER) AS window_s, CAST(on_violation AS VARCHAR) AS on_violation
FROM (
  SELECT CASE WHEN $rows < 400 THEN 0 WHEN $seed > 1 THEN pick(0, 5, 4) WHEN $rows < 10000 THEN 2 ELSE 0 END AS which
) AS chosen
CROSS JOIN (VALUES
  (0, 10, 1, '429'), (0, 600, 60, '403 for ten minutes'),
  (1, 10, 1, '429'), (1, 500, 60, '403 for ten minutes'),
  (2, 6, 1, '429'), (2, 400, 60, '403 for ten minutes'),
  (3, 8, 1, '429'), (3, 350, 60, '403 for ten minutes')
) AS limits(choice, max_requests, window_s, on_violation)
WHERE which = choice;

INSERT INTO send_job
SELECT CAST(instant(1717243200 + 3600 * pick(0, 6, 24)) AS TIMESTAMP) AS start_at, CAST(4 AS INTEGER) AS most_in_flight;
