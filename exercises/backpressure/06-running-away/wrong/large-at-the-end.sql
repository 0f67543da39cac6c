-- refused by: precision
-- You flag large backlogs. Those that stay as they are, and those that drain, are large as well.
SELECT name
FROM batches
GROUP BY name
HAVING max_by(backlog, batch_id) > 2 * max_by(num_input_rows, batch_id)
