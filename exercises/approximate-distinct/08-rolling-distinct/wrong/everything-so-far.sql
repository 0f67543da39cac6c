-- The window has no beginning: ORDER BY without a frame takes everything up to the day. The numbers only ever grow. Give
-- the frame its seven days.
WITH visits AS (
  SELECT DISTINCT event_date, user_id FROM events
), counted AS (
  SELECT
    event_date,
    count(DISTINCT user_id) OVER (
      ORDER BY event_date
    ) AS exact_7d
  FROM visits
), slots AS (
  SELECT DISTINCT event_date, register FROM visits CROSS JOIN (SELECT unnest(range(64)) AS register) AS numbered
), daily AS (
  SELECT
    event_date,
    CAST(h % 64 AS BIGINT) AS register,
    max(59 - length(ltrim(bin(h >> 6), '0'))) AS value
  FROM (SELECT event_date, md5_number_lower(user_id::VARCHAR) AS h FROM visits) AS hashed
  GROUP BY ALL
), filled AS (
  SELECT
    s.event_date,
    max(coalesce(r.value, 0)) OVER (
      PARTITION BY s.register ORDER BY s.event_date
    ) AS value
  FROM slots AS s
  LEFT JOIN daily AS r ON r.event_date = s.event_date AND r.register = s.register
), sketched AS (
  SELECT
    event_date,
    count_if(value = 0) AS zeros,
    0.7213 * 4096 / (1 + 1.079 / 64) / sum(pow(0.5, value)) AS raw
  FROM filled
  GROUP BY event_date
), exact AS (
  SELECT DISTINCT event_date, exact_7d FROM counted
)
SELECT
  s.event_date,
  e.exact_7d,
  s.raw AS raw_7d,
  if(s.zeros = 0 OR s.raw > 160, s.raw, -64 * ln(s.zeros / 64)) AS est_7d,
  CASE WHEN e.exact_7d > 0 THEN if(s.zeros = 0 OR s.raw > 160, s.raw, -64 * ln(s.zeros / 64)) / e.exact_7d - 1 END AS rel_err
FROM sketched AS s
JOIN exact AS e ON e.event_date = s.event_date;
