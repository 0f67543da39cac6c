-- refused by: precision
-- You ask whether the last backlog is the highest of the night. With a small one that grows a little, and with one that goes
-- up and down, it often is.
SELECT name
FROM batches
GROUP BY name
HAVING max_by(backlog, batch_id) >= max(backlog) AND max(backlog) > 0
