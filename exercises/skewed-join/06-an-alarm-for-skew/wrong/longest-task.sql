-- refused by: precision
-- The alarm goes by time. A slow host makes a task long as well, and so does a job that is lopsided by nature.
SELECT job, run_date
FROM stage_runs
WHERE run_time_ms_max > 5 * run_time_ms_p50
