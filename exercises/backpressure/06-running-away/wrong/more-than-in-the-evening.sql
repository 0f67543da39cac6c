-- refused by: precision
-- You compare the end with the beginning. What grew early and stayed, and a saw that ends high, pass for running away.
SELECT name
FROM batches
GROUP BY name
HAVING max_by(backlog, batch_id) > min_by(backlog, batch_id)
