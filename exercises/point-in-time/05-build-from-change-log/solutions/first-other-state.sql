-- Without windows: a version begins where the state just before was another one, and ends at the first later change
-- to another state.
WITH settled AS (
  SELECT
    customer_id,
    changed_at,
    arg_max(CASE WHEN op = 'D' THEN 'gone' ELSE tier END, change_no) AS state
  FROM customer_changes
  GROUP BY customer_id, changed_at
),
begun AS (
  SELECT s.customer_id, s.state, s.changed_at
  FROM settled AS s
  ASOF LEFT JOIN settled AS before
    ON s.customer_id = before.customer_id
    AND s.changed_at > before.changed_at
  WHERE s.state <> 'gone'
    AND s.state IS DISTINCT FROM before.state
)
SELECT
  b.customer_id,
  b.state AS tier,
  b.changed_at AS valid_from,
  min(later.changed_at) AS valid_to
FROM begun AS b
LEFT JOIN settled AS later
  ON later.customer_id = b.customer_id
  AND later.changed_at > b.changed_at
  AND later.state <> b.state
GROUP BY b.customer_id, b.state, b.changed_at
