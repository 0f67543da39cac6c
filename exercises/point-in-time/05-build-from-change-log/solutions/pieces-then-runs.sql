-- First every settled change with the instant of the next one, then runs of the same state become one row: the
-- difference of two row numbers is the same throughout a run.
WITH settled AS (
  SELECT customer_id, changed_at, max(change_no) AS change_no
  FROM customer_changes
  GROUP BY customer_id, changed_at
),
pieces AS (
  SELECT
    s.customer_id,
    s.changed_at,
    if(c.op = 'D', 'gone', c.tier) AS state
  FROM settled AS s
  JOIN customer_changes AS c ON c.change_no = s.change_no
),
keyed AS (
  SELECT
    customer_id,
    state,
    changed_at,
    lead(changed_at, 1, TIMESTAMP '9999-12-31') OVER by_time AS next_at,
    row_number() OVER by_time - row_number() OVER (PARTITION BY customer_id, state ORDER BY changed_at) AS run_key
  FROM pieces
  WINDOW by_time AS (PARTITION BY customer_id ORDER BY changed_at)
)
SELECT
  customer_id,
  state AS tier,
  min(changed_at) AS valid_from,
  nullif(max(next_at), TIMESTAMP '9999-12-31') AS valid_to
FROM keyed
WHERE state <> 'gone'
GROUP BY customer_id, state, run_key
