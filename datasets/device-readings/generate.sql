-- Devices have a fixed number of readings, about one a minute, with hours of silence between. The state is drawn for every
-- six readings, and one reading in twelve has a state of its own; in the readable world one device ends without. Some readings come at the instant of the one before.
-- They are stored in pairs the wrong way round, so that equal instants are not in order by luck.
INSERT INTO readings
SELECT
  CAST(device_no + 1 AS INTEGER) AS device_id,
  CAST(1 + place % cycle AS BIGINT) AS seq,
  CAST(instant(started + (place - shared) * 60 + silence + jitter % 50) AS TIMESTAMP) AS ts,
  CAST(CASE
    WHEN kind < 9 THEN 'RUN'
    WHEN kind < 14 THEN 'IDLE'
    WHEN kind < 16 THEN 'FAULT'
    WHEN kind = 16 THEN 'UNKNOWN'
    WHEN kind = 17 THEN ''
    ELSE NULL
  END AS VARCHAR) AS state
FROM (
  SELECT
    device_no, place, cycle, shared, started, silence, jitter,
    CASE
      WHEN $rows < 400 AND device_no % 3 = 1 AND place > 7 THEN 18
      WHEN own % 12 = 0 THEN CAST((own - own % 12) / 12 AS BIGINT) % 20
      ELSE general % 20
    END AS kind
  FROM (
    SELECT
      device_no, place, cycle, shared, started,
      CAST((place - place % active) / active AS BIGINT) * 9000 AS silence,
      draw(device_no * each + place - shared, 71) AS jitter,
      draw(device_no * each + place, 72) AS own,
      draw(device_no * each + CAST((place - place % 6) / 6 AS BIGINT), 73) AS general
    FROM (
      SELECT
        each, active, device_no, place,
        1709150400 + device_no % 11 * 1800 AS started,
        CASE WHEN $rows < 400 THEN 6 ELSE 90 + device_no % 30 * 2 END AS cycle,
        CASE WHEN place % 2 = 1 AND (place * 5 + device_no) % 12 < 3 THEN 1 ELSE 0 END AS shared
      FROM (
        SELECT
          each, active,
          CAST((i - i % each) / each AS BIGINT) AS device_no,
          i % each + 1 - 2 * (i % 2) AS place
        FROM (
          SELECT i, CASE WHEN $rows < 400 THEN 10 ELSE 200 END AS each, CASE WHEN $rows < 400 THEN 8 ELSE 40 END AS active
          FROM numbers($rows)
        ) AS numbered
      ) AS placed
    ) AS timed
  ) AS chances
) AS stated;
