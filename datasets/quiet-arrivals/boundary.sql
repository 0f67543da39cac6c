-- Five topics of 14 ticks. What comes is drawn from the edges of the floor; one topic has nothing in most ticks, and one nothing at
-- all in some worlds.
INSERT INTO arrivals
SELECT
  CAST('t' || CAST(topic_no AS VARCHAR) AS VARCHAR) AS topic,
  CAST(tick AS INTEGER) AS tick,
  CAST(CASE
    WHEN topic_no = 4 AND $seed % 2 = 0 THEN 0
    WHEN topic_no = 3 AND tick % 6 <> $seed % 3 + 2 THEN 0
    WHEN topic_no = 2 AND tick < 5 THEN CASE WHEN tick = $seed % 5 THEN least_rows - 1 ELSE 0 END
    WHEN chance < 3 THEN 0
    WHEN chance < 5 THEN 1
    WHEN chance = 5 THEN least_rows - 1
    WHEN chance = 6 THEN least_rows
    WHEN chance = 7 THEN least_rows + 1
    WHEN chance = 8 THEN 3 * least_rows
    ELSE 4
  END AS BIGINT) AS arrived
FROM (
  SELECT topic_no, tick, 8 + $seed % 5 AS least_rows, draw(topic_no * 20 + tick, 31) % 11 AS chance
  FROM (SELECT CAST((i - i % 14) / 14 AS BIGINT) AS topic_no, i % 14 AS tick FROM numbers(70)) AS placed
) AS drawn
ORDER BY (tick * 5 + topic_no * 3) % 11, topic_no, tick;

INSERT INTO options
SELECT CAST(8 + $seed % 5 AS BIGINT) AS min_offsets_per_trigger, CAST(2 + $seed % 3 AS INTEGER) AS max_delay_ticks;
