-- refused by: recall
-- You flag nobody. An alert that is never wrong finds nothing either.
SELECT join_name
FROM broadcasts
WHERE false
