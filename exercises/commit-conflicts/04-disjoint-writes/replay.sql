-- The names in partition_by, as a list.
CREATE MACRO columns_of(partition_by) AS string_split(replace(partition_by, ' ', ''), ',');

-- What the check sees of a condition: literals on partition columns. NULL stands for every value.
CREATE MACRO conditions() AS TABLE
SELECT
  table_name,
  job,
  CASE WHEN list_contains(columns_of(partition_by), 'p_date') THEN pred_date END AS seen_date,
  CASE WHEN list_contains(columns_of(partition_by), 'p_source') THEN pred_source END AS seen_source,
  CASE WHEN list_contains(columns_of(partition_by), 'customer_id') THEN pred_customer END AS seen_customer
FROM answer;

-- Runs that read a partition in which another one, committed between their read version and their own, has changed rows.
CREATE MACRO failed_runs() AS TABLE
SELECT DISTINCT own.table_name, own.job
FROM merge_run AS own
JOIN merge_run AS winner
  ON winner.table_name = own.table_name AND winner.version > own.read_version AND winner.version < own.version
JOIN job_writes AS w ON w.table_name = winner.table_name AND w.job = winner.job
JOIN conditions() AS c ON c.table_name = own.table_name AND c.job = own.job
WHERE (c.seen_date IS NULL OR c.seen_date = w.p_date)
  AND (c.seen_source IS NULL OR c.seen_source = w.p_source)
  AND (c.seen_customer IS NULL OR c.seen_customer = w.customer_id);

-- Into how many partitions of each table the changes of the night fall.
CREATE MACRO night_partitions() AS TABLE
SELECT
  w.table_name,
  count(DISTINCT (
    CASE WHEN list_contains(columns_of(partition_by), 'p_date') THEN p_date END,
    CASE WHEN list_contains(columns_of(partition_by), 'p_source') THEN p_source END,
    CASE WHEN list_contains(columns_of(partition_by), 'customer_id') THEN customer_id END
  )) AS n
FROM job_writes AS w
JOIN (SELECT DISTINCT table_name, partition_by FROM answer) AS layout ON layout.table_name = w.table_name
GROUP BY w.table_name;
