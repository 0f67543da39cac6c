-- refused by: precision
-- You flag large tables. Most of them are done in time, every night.
SELECT join_name
FROM broadcasts
GROUP BY join_name
HAVING max_by(data_size, night) > 300000000
