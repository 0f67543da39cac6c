-- One row per site and week: site_id, week_start, registers_set, raw, estimate, sum_of_daily.
SELECT site_id, date_trunc('week', day)::DATE AS week_start, count(DISTINCT register) AS registers_set
FROM daily_sketches
GROUP BY ALL;
