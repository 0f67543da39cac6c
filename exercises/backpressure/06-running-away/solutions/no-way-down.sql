-- No batch among the last five has a lower backlog than an earlier one of the last six, and the last is more than one batch above the first of
-- them.
WITH ends AS (
  SELECT name, max(batch_id) AS last_batch
  FROM batches
  GROUP BY name
)
SELECT ends.name
FROM ends
JOIN batches AS last_one ON last_one.name = ends.name AND last_one.batch_id = last_batch
JOIN batches AS sixth ON sixth.name = ends.name AND sixth.batch_id = last_batch - 5
WHERE last_one.backlog - sixth.backlog > last_one.num_input_rows
  AND NOT EXISTS (
    SELECT 1
    FROM batches AS earlier
    JOIN batches AS later ON later.name = earlier.name AND later.batch_id > earlier.batch_id
    WHERE earlier.name = ends.name AND earlier.batch_id >= last_batch - 5 AND later.backlog < earlier.backlog
  )
