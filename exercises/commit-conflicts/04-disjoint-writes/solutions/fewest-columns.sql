-- As few partition columns as tell the jobs of a table apart: the source if no two jobs share one, else the date, else both.
WITH shared AS (
  SELECT
    a.table_name,
    bool_or(a.p_source = b.p_source) AS is_source_shared,
    bool_or(a.p_date = b.p_date) AS is_date_shared
  FROM job_writes AS a
  JOIN job_writes AS b ON b.table_name = a.table_name AND b.job <> a.job
  GROUP BY a.table_name
),
layout AS (
  SELECT
    w.table_name,
    CASE
      WHEN NOT coalesce(is_source_shared, false) THEN 'p_source'
      WHEN NOT is_date_shared THEN 'p_date'
      ELSE 'p_date,p_source'
    END AS partition_by
  FROM (SELECT DISTINCT table_name FROM job_writes) AS w
  LEFT JOIN shared ON shared.table_name = w.table_name
)
SELECT DISTINCT
  w.table_name,
  w.job,
  layout.partition_by,
  CASE WHEN layout.partition_by <> 'p_source' THEN w.p_date END AS pred_date,
  CASE WHEN layout.partition_by <> 'p_date' THEN w.p_source END AS pred_source,
  NULL::BIGINT AS pred_customer
FROM job_writes AS w
JOIN layout ON layout.table_name = w.table_name
