-- refused by: precision
-- You ask for five steps up and not for size. A backlog that is far smaller than a batch may grow a little for hours.
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
HAVING min(growth) > 0
