-- Questions that were sent three times and more within a second. One in ten of a night's questions is too many.
WITH questions AS (
  SELECT
    night,
    logical_id,
    count(*) >= 3 AND max(ts) - min(ts) < INTERVAL 1 SECOND AS is_hammered
  FROM nightly_access
  GROUP BY night, logical_id
)
SELECT night
FROM questions
GROUP BY night
HAVING avg(CASE WHEN is_hammered THEN 1 ELSE 0 END) >= 0.1
