-- refused by: bytes_to_the_driver
-- You send a row for every order. The payload stays behind, but the result still grows with the table; add up before you send.
SELECT status, CAST(1 AS BIGINT) AS orders, COALESCE(amount_cents, 0) AS revenue_cents
FROM orders
