-- The lowest of the last three backlogs against the highest of the three before: higher by more than a seventh of a batch.
SELECT name
FROM (
  SELECT name, list(backlog ORDER BY batch_id DESC) AS backlogs, max_by(num_input_rows, batch_id) AS batch_rows
  FROM batches
  GROUP BY name
) AS lists
WHERE list_min(backlogs[1:3]) - list_max(backlogs[4:6]) > 0.15 * batch_rows
