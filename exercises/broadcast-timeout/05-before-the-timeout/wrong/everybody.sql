-- refused by: precision
-- You flag every join. That finds all of the faulty, and wakes somebody up for each of the others.
SELECT DISTINCT join_name
FROM broadcasts
