-- You took the pass for the refresh. Where the interval is longer, the workers wait for it.
WITH loads AS (
  SELECT deployment, sum(last_duration_s) AS seconds, max(last_duration_s) AS longest
  FROM dag_file
  GROUP BY deployment
),
tried AS (
  SELECT
    deployment,
    parsing_processes,
    min_file_process_interval,
    seconds,
    greatest(seconds / parsing_processes, longest) AS loop_s,
    greatest(seconds / parsing_processes, longest) AS refresh_s
  FROM loads
  CROSS JOIN setting_choice
)
SELECT deployment, parsing_processes, min_file_process_interval, loop_s, refresh_s, seconds / refresh_s AS cores_used
FROM tried
WHERE refresh_s <= (SELECT most_refresh_s FROM parsing_goal)
QUALIFY ROW_NUMBER() OVER (
  PARTITION BY deployment ORDER BY seconds / refresh_s, parsing_processes, min_file_process_interval DESC
) = 1
