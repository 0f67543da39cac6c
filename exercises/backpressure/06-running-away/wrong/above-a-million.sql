-- refused by: recall
-- You flag backlogs of more than a million rows. What is much depends on what a batch takes.
SELECT name
FROM batches
GROUP BY name
HAVING max_by(backlog, batch_id) > 1000000
