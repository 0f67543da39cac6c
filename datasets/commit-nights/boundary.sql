-- Six nights of ten attempts, one of each kind of sound night. With odd seeds two are bad, with even seeds none.
INSERT INTO commit_attempts
SELECT
  CAST(1 + i AS BIGINT) AS attempt_id,
  CAST(day(19737 + night_no) AS DATE) AS night,
  CAST(night_no * 20000 + began_at AS BIGINT) AS run_id,
  CAST(attempt AS INTEGER) AS attempt,
  CAST(operation AS VARCHAR) AS operation,
  CAST(instant((19737 + night_no) * 86400 + 10800 + delay + attempt * 170) AS TIMESTAMP) AS started,
  CAST(instant((19737 + night_no) * 86400 + 10800 + delay + attempt * 170 + 100 + own % 60) AS TIMESTAMP) AS ended,
  CAST(CASE
    WHEN attempts = 1 THEN CASE WHEN chance % 37 = 0 THEN 'OutOfMemoryError' ELSE 'Committed' END
    WHEN attempt = attempts AND (kind IN (0, 3) OR chance % 2 = 0) THEN 'Committed'
    WHEN kind = 2 THEN CASE WHEN own % 3 = 0 THEN 'OutOfMemoryError' ELSE 'SocketTimeoutException' END
    WHEN kind = 4 THEN CASE WHEN own % 3 = 0 THEN 'ConcurrentDeleteDeleteException' ELSE 'ConcurrentDeleteReadException' END
    WHEN kind = 1 AND own % 3 = 0 THEN 'ConcurrentDeleteReadException'
    ELSE 'ConcurrentAppendException'
  END AS VARCHAR) AS outcome
FROM (
  SELECT
    *,
    CAST((chance - chance % 1000) / 1000 AS BIGINT) % CASE WHEN kind = 3 THEN 1200 ELSE 7200 END AS delay,
    CASE
      WHEN kind = 4 AND attempts = 4 THEN 'OPTIMIZE'
      WHEN kind = 1 AND attempts = 1 THEN 'WRITE'
      WHEN kind IN (0, 3) AND began_at % 10 > 6 THEN 'WRITE'
      WHEN CAST((chance - chance % 10) / 10 AS BIGINT) % 4 = 0 THEN 'UPDATE'
      ELSE 'MERGE'
    END AS operation
  FROM (
    SELECT
      i, night_no, kind, place - (attempt - 1) AS began_at, attempt, attempts,
      draw(night_no * 20000 + place - (attempt - 1), 511) AS chance, draw(i, 512) AS own
    FROM (
      SELECT
        i, night_no, kind, place,
        CASE
          WHEN kind IN (1, 2, 4) THEN CASE WHEN place % 5 = 4 THEN 1 ELSE 1 + place % 5 END
          WHEN kind = 0 AND is_large = 1 AND place BETWEEN 20 AND 23 THEN place - 19
          WHEN place % 10 < 2 OR kind = 3 AND place % 10 < 4 THEN 1 + place % 2
          ELSE 1
        END AS attempt,
        CASE
          WHEN kind IN (1, 2, 4) THEN CASE WHEN place % 5 = 4 THEN 1 ELSE 4 END
          WHEN kind = 0 AND is_large = 1 AND place BETWEEN 20 AND 23 THEN 4
          WHEN place % 10 < 2 OR kind = 3 AND place % 10 < 4 THEN 2
          ELSE 1
        END AS attempts
      FROM (
        SELECT night_no * each + p.i AS i, night_no, each - 1 - p.i AS place, is_large, CASE night_no WHEN 0 THEN CASE WHEN $seed % 2 = 1 THEN 1 ELSE 0 END WHEN 1 THEN 2 WHEN 2 THEN 3 WHEN 3 THEN 4 WHEN 4 THEN 0 ELSE CASE WHEN $seed % 2 = 1 THEN 1 ELSE 2 END END AS kind
        FROM (
          SELECT i AS night_no, 10 AS each, 0 AS is_large, pick(i, 513, 20) AS first, pick(i, 514, 4) AS other
          FROM numbers(6)
        ) AS n
        CROSS JOIN numbers(10) AS p
      ) AS nights
    ) AS placed
  ) AS drawn
) AS begun;
