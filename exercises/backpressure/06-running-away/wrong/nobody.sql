-- refused by: recall
-- You flag nobody. An alert that is never wrong finds nothing either.
SELECT name
FROM batches
WHERE false
