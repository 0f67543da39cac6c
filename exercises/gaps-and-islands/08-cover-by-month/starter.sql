-- The policies of each account in order of their start. Where does cover break off?
SELECT
  account_id,
  policy_no,
  start_date,
  end_date,
  LAG(end_date) OVER (PARTITION BY account_id ORDER BY start_date, policy_no) AS previous_end
FROM cover
ORDER BY account_id, start_date, policy_no
