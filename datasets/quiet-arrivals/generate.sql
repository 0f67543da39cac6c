-- Every topic has 250 ticks (in the readable world 16). Of five topics two have some hundreds of rows a tick, one has a few, one
-- has long stretches without any, and one has thousands. Of the readable world's two, one is of the first kind and one has stretches.
INSERT INTO arrivals
SELECT
  CAST('topic-' || CAST(topic_no AS VARCHAR) AS VARCHAR) AS topic,
  CAST(tick AS INTEGER) AS tick,
  CAST(CASE
    WHEN kind < 2 THEN 300 + chance % 200
    WHEN kind = 2 THEN chance % 150
    WHEN kind = 3 THEN CASE WHEN (tick + own) % stretch < 4 THEN chance % 90 ELSE 0 END
    ELSE 2000 + chance % 4000
  END * heavier AS BIGINT) AS arrived
FROM (
  SELECT
    topic_no, tick, stretch, heavier,
    CASE WHEN stretch = 11 THEN topic_no * 3 ELSE topic_no % 5 END AS kind,
    draw(topic_no, 1) % 50 AS own,
    draw(topic_no * 1000 + tick, 2) AS chance
  FROM (
    SELECT
      CAST((i - i % ticks) / ticks AS BIGINT) AS topic_no, i % ticks AS tick,
      CASE WHEN ticks = 16 THEN 11 ELSE 70 END AS stretch,
      CASE WHEN ticks = 16 THEN 4 ELSE 1 END AS heavier
    FROM (SELECT i, CASE WHEN $rows < 400 THEN 16 ELSE 250 END AS ticks FROM numbers($rows)) AS numbered
  ) AS placed
) AS drawn;

INSERT INTO options
SELECT
  CAST(5000 AS BIGINT) AS min_offsets_per_trigger,
  CAST(CASE WHEN $rows < 400 THEN 5 ELSE 30 END AS INTEGER) AS max_delay_ticks;
