-- No window: a file's running total is the sum over the files that are ahead of it, itself among them.
WITH latest AS (
  SELECT s.file_path, s.last_duration_s
  FROM dag_file_stats AS s
  WHERE s.last_duration_s IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM dag_file_stats AS later WHERE later.file_path = s.file_path AND later.log_ts > s.log_ts)
),
ranked AS (
  SELECT f.file_path, f.last_duration_s, count(*) AS rank, sum(ahead.last_duration_s) AS cum
  FROM latest AS f
  JOIN latest AS ahead
    ON ahead.last_duration_s > f.last_duration_s
    OR ahead.last_duration_s = f.last_duration_s AND ahead.file_path <= f.file_path
  GROUP BY f.file_path, f.last_duration_s
)
SELECT
  rank,
  file_path,
  last_duration_s,
  cum / (SELECT sum(last_duration_s) FROM latest) AS cum_share,
  (
    SELECT min(call)
    FROM file_calls AS c
    WHERE c.file_path = ranked.file_path
      AND seconds = (SELECT max(seconds) FROM file_calls AS others WHERE others.file_path = ranked.file_path)
  ) AS costliest_call
FROM ranked
WHERE (cum - last_duration_s) / 0.6 < (SELECT sum(last_duration_s) FROM latest)
