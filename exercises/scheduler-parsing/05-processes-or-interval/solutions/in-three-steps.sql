-- The cheapest is the slowest refresh that fits, as the seconds are the same. Then the fewest processes with it, then the
-- longest interval: three maxima and minima, no ranks.
WITH tried AS (
  SELECT
    deployment,
    choice.parsing_processes,
    min_file_process_interval,
    seconds,
    CASE WHEN seconds / choice.parsing_processes > longest THEN seconds / choice.parsing_processes ELSE longest END AS loop_s
  FROM (SELECT deployment, sum(last_duration_s) AS seconds, max(last_duration_s) AS longest FROM dag_file GROUP BY deployment) AS loads
  CROSS JOIN setting_choice AS choice
),
fitting AS (
  SELECT *, CASE WHEN loop_s > min_file_process_interval THEN loop_s ELSE min_file_process_interval END AS refresh_s
  FROM tried
  CROSS JOIN (SELECT most_refresh_s FROM parsing_goal) AS goal
  WHERE loop_s <= most_refresh_s AND min_file_process_interval <= most_refresh_s
),
slowest AS (
  SELECT deployment, max(refresh_s) AS refresh_s FROM fitting GROUP BY deployment
),
fewest AS (
  SELECT deployment, refresh_s, min(parsing_processes) AS parsing_processes
  FROM fitting
  JOIN slowest USING (deployment, refresh_s)
  GROUP BY deployment, refresh_s
)
SELECT
  deployment,
  parsing_processes,
  max(min_file_process_interval) AS min_file_process_interval,
  max(loop_s) AS loop_s,
  refresh_s,
  max(seconds) / refresh_s AS cores_used
FROM fitting
JOIN fewest USING (deployment, refresh_s, parsing_processes)
GROUP BY deployment, refresh_s, parsing_processes
