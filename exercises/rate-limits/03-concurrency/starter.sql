-- Each plan with the number of its executors. How many requests does it have in flight, and how many does it send in a second?
SELECT plan, executors AS concurrency, NULL::DOUBLE AS rps_slow, NULL::DOUBLE AS rps_median, NULL::DOUBLE AS rps_fast, true AS is_safe
FROM spark_plan
