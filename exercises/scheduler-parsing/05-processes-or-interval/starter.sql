-- Each setting by its interval alone. How long does a pass take, and which setting is the cheapest?
SELECT
  deployment,
  parsing_processes,
  min_file_process_interval,
  sum(last_duration_s) / parsing_processes AS loop_s,
  min_file_process_interval::DOUBLE AS refresh_s,
  parsing_processes::DOUBLE AS cores_used
FROM dag_file
CROSS JOIN setting_choice
GROUP BY deployment, parsing_processes, min_file_process_interval
