-- The last five steps of each query all go up, and at the end more is left than half a batch.
WITH steps AS (
  SELECT
    name,
    batch_id,
    backlog - LAG(backlog) OVER (PARTITION BY name ORDER BY batch_id) AS growth,
    backlog / num_input_rows AS batches_behind
  FROM batches
),
placed AS (
  SELECT name, batch_id, growth, batches_behind, ROW_NUMBER() OVER (PARTITION BY name ORDER BY batch_id DESC) AS from_the_end
  FROM steps
)
SELECT name
FROM placed
WHERE from_the_end <= 5
GROUP BY name
HAVING min(growth) > 0 AND max_by(batches_behind, batch_id) > 0.5
