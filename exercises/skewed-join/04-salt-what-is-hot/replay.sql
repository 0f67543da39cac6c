-- The partition that a row of the salted join goes to. md5 stands for the hash of the engine.
CREATE MACRO partition_of(merchant_id, salt) AS md5_number_lower(merchant_id || '#' || salt) % 16;

-- The two sides of the join, as the answer has them.
CREATE MACRO facts() AS TABLE SELECT txn_id, merchant_id, salt FROM answer WHERE side = 'fact';
CREATE MACRO dimension() AS TABLE SELECT merchant_id, salt FROM answer WHERE side = 'dim';

-- How many transactions each partition gets.
CREATE MACRO partition_rows() AS TABLE
SELECT partition_of(merchant_id, salt) AS part, count(*) AS n FROM facts() GROUP BY part;

-- Revenue and transactions of each category, by the plain join and by the salted one.
CREATE MACRO plain_revenue() AS TABLE
SELECT category, count(*) AS n, sum(amount_cents) AS cents
FROM transactions JOIN merchants USING (merchant_id)
GROUP BY category;

CREATE MACRO salted_revenue() AS TABLE
SELECT category, count(*) AS n, sum(amount_cents) AS cents
FROM facts() AS f
JOIN transactions AS t ON t.txn_id = f.txn_id
JOIN dimension() AS d ON d.merchant_id = f.merchant_id AND d.salt = f.salt
JOIN merchants AS m ON m.merchant_id = d.merchant_id
GROUP BY category;

-- From this many transactions on, balance can be told from chance.
CREATE MACRO is_measured() AS (SELECT count(*) >= 200 FROM transactions);
