-- A sketch is a sorted list in one row; two of them are merged by functions of lists.
WITH sketches AS (
  SELECT
    date_trunc('week', event_date)::DATE AS week_start,
    list_sort(list_distinct(list(md5_number_lower(user_id::VARCHAR))))[1:8] AS kept
  FROM events
  WHERE user_id IS NOT NULL
  GROUP BY 1
), pairs AS (
  SELECT
    own.week_start,
    own.kept,
    coalesce(before.kept, []) AS kept_before
  FROM sketches AS own
  LEFT JOIN sketches AS before ON before.week_start = own.week_start - 7
), merged AS (
  SELECT
    week_start,
    kept,
    list_intersect(kept, kept_before) AS shared,
    list_sort(list_distinct(list_concat(kept, kept_before)))[1:8] AS kept_together
  FROM pairs
), estimated AS (
  SELECT
    week_start,
    CASE len(kept) WHEN 8 THEN 7 / (kept[8] / pow(2.0, 64)) ELSE len(kept) END AS users_n,
    CASE len(kept_together) WHEN 8 THEN 7 / (kept_together[8] / pow(2.0, 64)) ELSE len(kept_together) END AS with_previous,
    len(list_intersect(kept_together, shared)) / len(kept_together) AS jaccard
  FROM merged
)
SELECT week_start, users_n, with_previous, jaccard, jaccard * with_previous AS both_n
FROM estimated;
