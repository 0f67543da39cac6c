-- All bounds of a customer in order of time, ends before starts. At a start, the versions begun minus the versions
-- ended are those that hold, this one among them. Where it is alone, the bound before it tells of a gap.
WITH bounds AS (
  SELECT customer_id, valid_from AS ts, 1 AS step, 2 AS kind, sk
  FROM dim_customer
  WHERE valid_to > valid_from OR valid_to IS NULL
  UNION ALL
  -- Of ends at one instant those by deletion come last.
  SELECT customer_id, valid_to, -1, if(ended_by = 'delete', 1, 0), NULL
  FROM dim_customer
  WHERE valid_to > valid_from
),
swept AS (
  SELECT
    customer_id,
    sk,
    ts,
    kind,
    sum(step) OVER by_time AS holding,
    lag(ts) OVER by_time AS ts_before,
    lag(kind) OVER by_time AS kind_before
  FROM bounds
  WINDOW by_time AS (PARTITION BY customer_id ORDER BY ts, kind, sk)
),
found AS (
  SELECT
    customer_id,
    sk,
    CASE
      WHEN holding > 1 THEN 'overlap'
      WHEN kind_before = 0 AND ts_before < ts THEN 'gap'
    END AS issue
  FROM swept
  WHERE kind = 2
)
SELECT customer_id, sk, issue FROM found WHERE issue IS NOT NULL
UNION ALL
SELECT customer_id, sk, 'empty_or_inverted' FROM dim_customer WHERE valid_to <= valid_from
UNION ALL
SELECT d.customer_id, d.sk, 'multiple_open'
FROM dim_customer AS d
JOIN (
  SELECT customer_id
  FROM dim_customer
  GROUP BY customer_id
  HAVING count(*) - count(valid_to) > 1
) AS several ON several.customer_id = d.customer_id
WHERE d.valid_to IS NULL
