-- Turned round: a user of one day is put down under that day and the six after it, as far as these are listed. A window is
-- then a plain group, and its sketch comes straight from its users.
WITH listed AS (
  SELECT DISTINCT event_date FROM events
), carried AS (
  SELECT DISTINCT event_date + CAST(step AS INTEGER) AS event_date, user_id
  FROM events
  CROSS JOIN (SELECT unnest(range(7)) AS step) AS steps
  WHERE user_id IS NOT NULL
), smallest AS (
  SELECT event_date, h % 64 AS bucket, count(*) AS users_n, min(h >> 6) AS w
  FROM (SELECT event_date, md5_number_lower(user_id::VARCHAR) AS h FROM carried) AS hashed
  GROUP BY ALL
), summed AS (
  SELECT
    l.event_date,
    coalesce(sum(s.users_n), 0)::BIGINT AS exact_7d,
    count(s.bucket) AS hit,
    64 - count(s.bucket) + coalesce(sum(pow(0.5, strpos(lpad(bin(s.w), 58, '0') || '1', '1'))), 0) AS total
  FROM listed AS l
  LEFT JOIN smallest AS s ON s.event_date = l.event_date
  GROUP BY l.event_date
), read_off AS (
  SELECT event_date, exact_7d, hit, 0.7213 * 4096 / (1 + 1.079 / 64) / total AS raw FROM summed
), final AS (
  SELECT
    event_date,
    exact_7d,
    raw,
    CASE WHEN raw > 160 OR hit = 64 THEN raw ELSE 64 * (ln(64) - ln(64 - hit)) END AS est
  FROM read_off
)
SELECT
  event_date,
  exact_7d,
  raw AS raw_7d,
  est AS est_7d,
  CASE exact_7d WHEN 0 THEN NULL ELSE est / exact_7d - 1 END AS rel_err
FROM final;
