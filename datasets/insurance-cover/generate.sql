-- Accounts have a fixed number of policies. Of ten starts two are the first of a month, from March 2023 to February 2025, one
-- is the last day of a month, and the others are any day; one policy in five begins where the one before it ends.
INSERT INTO cover
SELECT
  CAST(account_no + 1 AS INTEGER) AS account_id,
  CAST((place * 5 + account_no) % 8 + 1 AS INTEGER) AS policy_no,
  CAST(day(started + shared * length_before) AS DATE) AS start_date,
  CAST(day(started + shared * length_before + length) AS DATE) AS end_date
FROM (
  SELECT
    account_no, place, shared,
    CASE
      WHEN edge < 3 THEN 19417 + CASE WHEN month_no < 12 THEN 0 ELSE 366 END
        + CAST((month_no % 12 * 153 + 2 - (month_no % 12 * 153 + 2) % 5) / 5 AS BIGINT)
        - CASE WHEN edge = 2 THEN 1 ELSE 0 END
      ELSE 19417 + any_day
    END AS started,
    CASE
      WHEN kind_before < 4 THEN 0 WHEN kind_before < 10 THEN 1 WHEN kind_before < 50 THEN 2 + low_before % 29
      WHEN kind_before < 85 THEN 31 + low_before % 60 WHEN kind_before < 92 THEN 365 ELSE 91 + low_before % 120
    END AS length_before,
    CASE
      WHEN kind < 4 THEN 0 WHEN kind < 10 THEN 1 WHEN kind < 50 THEN 2 + low % 29
      WHEN kind < 85 THEN 31 + low % 60 WHEN kind < 92 THEN 365 ELSE 91 + low % 120
    END AS length
  FROM (
    SELECT
      account_no, place, shared,
      start_chance % 10 AS edge,
      CAST((start_chance - start_chance % 10) / 10 AS BIGINT) % months AS month_no,
      CAST((start_chance - start_chance % 10) / 10 AS BIGINT) % (months * 30) AS any_day,
      chance_before % 100 AS kind_before,
      CAST((chance_before - chance_before % 100) / 100 AS BIGINT) AS low_before,
      chance % 100 AS kind,
      CAST((chance - chance % 100) / 100 AS BIGINT) AS low
    FROM (
      SELECT
        account_no, place, shared, months,
        draw(account_no * 8 + place - shared, 91) AS start_chance,
        draw(account_no * 8 + place - shared, 92) AS chance_before,
        draw(account_no * 8 + place, 92) AS chance
      FROM (
        SELECT
          account_no, place, months,
          CASE WHEN place % 2 = 1 AND (account_no + place) % 5 < 2 THEN 1 ELSE 0 END AS shared
        FROM (
          SELECT CAST((i - i % each) / each AS BIGINT) AS account_no, i % each AS place, months
          FROM (
            SELECT i, CASE WHEN $rows < 400 THEN 6 ELSE 8 END AS each, CASE WHEN $rows < 400 THEN 6 ELSE 24 END AS months
            FROM numbers($rows)
          ) AS numbered
        ) AS placed
      ) AS paired
    ) AS drawn
  ) AS chances
) AS dated;
