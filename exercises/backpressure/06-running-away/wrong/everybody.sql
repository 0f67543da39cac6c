-- refused by: precision
-- You flag every query. Nobody reads an alert that is always on.
SELECT DISTINCT name
FROM batches
