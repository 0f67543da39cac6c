-- A join has 40 nights (in the readable world 12). Its kind: 0 growing for long, 1 for six nights, 2 high and stable, 3 some slow nights, 4 growth that
-- was stopped, 5 saw teeth, 6 small and growing, 7 a table that grows, 8 a single slow night, else nothing. Times are in thousandths of the timeout. In one
-- world of three nobody heads for a timeout.
INSERT INTO broadcasts
SELECT
  CAST('join-' || CAST(101 + join_no AS VARCHAR) AS VARCHAR) AS join_name,
  CAST(day(20454 + night) AS DATE) AS night,
  CAST(CASE WHEN kind IN (1, 6, 7) THEN mib * 1048576 + own % 9000 + (night - CASE WHEN kind = 1 AND ahead > 5 THEN night ELSE 0 END) * mib * 90000 ELSE mib * 1048576 + own % 99000 END AS BIGINT) AS data_size,
  CAST(CASE kind WHEN 1 THEN 60 ELSE permille - 80 END * timeout_s AS BIGINT) AS collect_ms,
  CAST(CASE kind WHEN 1 THEN permille - 90 ELSE 50 END * timeout_s AS BIGINT) AS build_ms,
  CAST(30 * timeout_s AS BIGINT) AS broadcast_ms,
  CAST(timeout_s AS INTEGER) AS timeout_s
FROM (
  SELECT
    join_no, night, ahead, kind, own,
    CASE own_join % 4 WHEN 0 THEN 600 WHEN 1 THEN 1200 ELSE 300 END AS timeout_s,
    CASE kind WHEN 0 THEN 3 + own_join % 5 WHEN 1 THEN 900 ELSE 5 + own_join % 900 END AS mib,
    CASE kind
      WHEN 0 THEN greatest(820 + own_join % 60 - ahead * 34, 110) + own % 9
      WHEN 1 THEN CASE WHEN ahead < 6 THEN 810 - ahead * 75 ELSE 360 END + own % 10
      WHEN 2 THEN 780 + night % 2 * 25 + own % 8
      WHEN 3 THEN CASE WHEN ahead IN (2, 3, 4, 5) THEN 860 ELSE 300 END + own % 40
      WHEN 4 THEN CASE WHEN ahead < 3 THEN 320 ELSE greatest(860 - (ahead - 3) * 34, 110) END + own % 9
      WHEN 5 THEN 300 + (night + own_join) % 4 * 100 + own % 9
      WHEN 6 THEN greatest(260 - ahead * 6, 110)
      WHEN 7 THEN 400 + own % 40
      WHEN 8 THEN CASE WHEN ahead = 1 THEN 900 ELSE 310 END + own % 30
      ELSE 150 + own_join % 200 + own % 60
    END AS permille
  FROM (
    SELECT
      join_no, night, nights - 1 - night AS ahead, own, own_join,
      CASE
        WHEN $rows < 400 THEN CASE WHEN join_no = 0 THEN own_join % 2 ELSE 2 + (own_join % 3 + join_no * 3) % 8 END
        WHEN own_join % 10 < 3 AND $seed % 3 > 0 THEN CAST((own_join - own_join % 10) / 10 AS BIGINT) % 2
        WHEN own_join % 10 < 3 THEN 9
        ELSE 2 + CAST((own_join - own_join % 10) / 10 AS BIGINT) % 8
      END AS kind
    FROM (
      SELECT join_no, night, nights, draw(i, 1) AS own, draw(join_no, 2) AS own_join
      FROM (
        SELECT i, each AS nights, CAST((i - i % each) / each AS BIGINT) AS join_no, i % each AS night
        FROM (SELECT i, CASE WHEN $rows < 400 THEN 12 ELSE 40 END AS each FROM numbers($rows)) AS numbered
      ) AS placed
    ) AS chances
  ) AS kinds
) AS timed;
