-- Accounts made by hand. Days count from the first of a month that the seed chooses: February of a leap year and of a common
-- one, December, and February of 2000 and 2100.
INSERT INTO cover
SELECT
  CAST(account_id AS INTEGER) AS account_id,
  CAST(policy_no AS INTEGER) AS policy_no,
  CAST(day(base + first_day) AS DATE) AS start_date,
  CAST(day(base + end_day) AS DATE) AS end_date
FROM (
  SELECT CASE $seed % 5
    WHEN 0 THEN 19754 WHEN 1 THEN 19389 WHEN 2 THEN 19692 WHEN 3 THEN 10988 ELSE 47513
  END AS base
) AS chosen
CROSS JOIN (VALUES
  -- A long policy with short ones inside it, and one that begins in it long after they ended.
  (1, 1, 0, 200), (1, 2, 10, 20), (1, 3, 30, 40), (1, 4, 150, 260),
  -- The next begins where the one before ends, then a day without cover, then two.
  (2, 3, 5, 10), (2, 1, 10, 15), (2, 2, 16, 20), (2, 4, 22, 23),
  -- The same days twice.
  (3, 1, 0, 28), (3, 2, 0, 28),
  -- The last day of one month and the first of the next.
  (4, 2, -1, 0), (4, 1, 0, 1),
  -- Cancelled before they began: alone, in a hole, in a month without cover, and at the end of a policy.
  (5, 1, 3, 3),
  (6, 1, 0, 5), (6, 2, 7, 7), (6, 3, 9, 12), (6, 4, 70, 70), (6, 5, 12, 12),
  -- Up to the end of a month.
  (7, 1, -31, 0),
  -- Years, with days in between.
  (8, 3, -400, 500), (8, 5, 10, 11), (8, 1, 20, 22), (8, 6, 40, 41), (8, 2, 60, 61), (8, 4, 300, 320),
  -- Three holes in one month.
  (9, 1, 2, 4), (9, 2, 6, 8), (9, 3, 20, 21), (9, 4, 24, 26),
  -- One start, three ends, and one end, three starts.
  (10, 1, 0, 10), (10, 2, 0, 3), (10, 3, 0, 6), (10, 4, 12, 20),
  (11, 1, 0, 20), (11, 2, 10, 20), (11, 3, 15, 20), (11, 4, 20, 21),
  -- Begins where the account before stopped, and another that begins before it.
  (12, 1, 21, 45), (13, 1, -5, 3),
  -- The same month in two years.
  (14, 1, 3, 6), (14, 2, 368, 371),
  -- From the end of one month into the month after the next, with a day of the month that is smaller.
  (15, 1, 27, 60), (15, 2, 89, 121),
  -- Nine policies that begin together and end one after the other, the last of them alone for a while.
  (17, 1, 31, 33), (17, 2, 31, 36), (17, 3, 31, 39), (17, 4, 31, 42), (17, 5, 31, 45), (17, 6, 31, 48), (17, 7, 31, 51),
  (17, 8, 31, 54), (17, 9, 31, 66),
  -- Around the end of February, and the same days in another account.
  (16, 1, 27, 29), (2147483647, 1, 27, 29)
) AS planted(account_id, policy_no, first_day, end_day)
ORDER BY (account_id % 1000 * 31 + policy_no * 17 + end_day * 3) % 53, policy_no DESC;

-- An account left to chance within four months, with many policies of a few days and some of none.
INSERT INTO cover
SELECT
  CAST(1000000 AS INTEGER) AS account_id,
  CAST(1 + i * 11 % 24 AS INTEGER) AS policy_no,
  CAST(day(19723 + first_day) AS DATE) AS start_date,
  CAST(day(19723 + first_day + CASE WHEN length < 2 THEN length WHEN length < 8 THEN length - 1 ELSE length * 2 END) AS DATE)
    AS end_date
FROM (SELECT i, pick(i, 96, 125) AS first_day, pick(i, 97, 10) AS length FROM numbers(24)) AS drawn;
