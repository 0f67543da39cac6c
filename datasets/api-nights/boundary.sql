-- Six nights of twelve requests, one of each kind of sound night. With odd seeds two are storms, a slow one and a fast one, and
-- with even seeds none.
INSERT INTO nightly_access
SELECT
  CAST(1 + i AS BIGINT) AS request_id,
  CAST(day(19875 + night_no) AS DATE) AS night,
  CAST(instant((19875 + night_no) * 86400 + 3600 + CAST((sent - sent % 1000) / 1000 AS BIGINT)) + (sent % 1000) * INTERVAL 1 MILLISECOND AS TIMESTAMP) AS ts,
  CAST('n' || CAST(night_no AS VARCHAR) || '-' || CAST(question AS VARCHAR) AS VARCHAR) AS logical_id,
  CAST(attempt AS INTEGER) AS attempt,
  CAST(CASE
    WHEN attempt = attempts AND kind = 1 AND chance % 3 = 0 THEN 403
    WHEN attempt = attempts THEN CASE WHEN chance % 41 = 0 THEN 403 WHEN chance % 41 = 1 THEN 404 ELSE 200 END
    WHEN kind = 4 THEN CASE WHEN chance % 2 = 0 THEN 502 ELSE NULL END
    WHEN kind = 2 OR kind = 1 AND chance % 5 = 0 THEN 503
    ELSE 429
  END AS INTEGER) AS status,
  CAST(CASE WHEN attempt < attempts AND kind <> 4 AND (attempt % 2 = 1 OR chance % 2 = 0) THEN '1' ELSE NULL END AS VARCHAR) AS retry_after,
  CAST(CASE
    WHEN attempt = attempts THEN 40 + chance % 300
    WHEN kind = 4 AND chance % 2 = 1 THEN NULL
    ELSE 10 + chance % 15
  END AS INTEGER) AS latency_ms
FROM (
  SELECT
    *,
    started + CASE
      WHEN attempt = 1 THEN 0
      -- At once, in a storm up to four times.
      WHEN kind IN (1, 4) THEN (attempt - 1) * (50 + chance % 130)
      -- Clients of sound nights that do not wait, one a night.
      WHEN is_large = 1 AND kind = 2 AND question = 18 THEN (attempt - 1) * (50 + chance % 130)
      WHEN is_large = 1 AND kind <> 2 AND question = 9 THEN 100 + chance % 90
      -- After 1, 2 and 4 seconds.
      WHEN kind = 2 THEN CASE attempt WHEN 2 THEN 1100 WHEN 3 THEN 3200 ELSE 7400 END + chance % 90
      ELSE 1100 + chance % 300
    END AS sent
  FROM (
    SELECT
      i, night_no, kind, is_large, question, attempt, attempts, chance,
      CAST((chance - chance % 100) / 100 AS BIGINT)
        % (each * CASE WHEN kind = 3 THEN 60 WHEN kind = 1 AND night_no % 2 = 0 THEN 200 ELSE 1000 END) AS started
    FROM (
      SELECT
        i, night_no, kind, is_large, each, question, attempt, attempts,
        draw(night_no * 20000 + question, 2) AS chance
      FROM (
        SELECT
          i, night_no, kind, is_large, each,
          CASE
            WHEN kind IN (1, 2) THEN CAST((place - place % 5) / 5 AS BIGINT) * 2 + CASE WHEN place % 5 = 4 THEN 1 ELSE 0 END
            WHEN kind IN (4, 5) THEN CAST((place - place % 5) / 5 AS BIGINT) * 3 + CASE WHEN place % 5 < 2 THEN 0 WHEN place % 5 < 4 THEN 1 ELSE 2 END
            WHEN place % 10 < 2 THEN CAST((place - place % 10) / 10 AS BIGINT) * 9
            ELSE CAST((place - place % 10) / 10 AS BIGINT) * 9 + place % 10 - 1
          END AS question,
          CASE
            WHEN kind IN (1, 2) THEN CASE WHEN place % 5 = 4 THEN 1 ELSE 1 + place % 5 END
            WHEN kind IN (4, 5) THEN CASE WHEN place % 5 IN (1, 3) THEN 2 ELSE 1 END
            WHEN place % 10 = 1 THEN 2
            ELSE 1
          END AS attempt,
          CASE
            WHEN kind IN (1, 2) THEN CASE WHEN place % 5 = 4 THEN 1 ELSE 4 END
            WHEN kind IN (4, 5) THEN CASE WHEN place % 5 = 4 THEN 1 ELSE 2 END
            WHEN place % 10 < 2 THEN 2
            ELSE 1
          END AS attempts
        FROM (
          SELECT
            i, 12 AS each, 0 AS is_large, CAST((i - i % 12) / 12 AS BIGINT) AS night_no, 11 - i % 12 AS place,
            CASE CAST((i - i % 12) / 12 AS BIGINT)
              WHEN 0 THEN CASE WHEN $seed % 2 = 1 THEN 1 ELSE 0 END
              WHEN 1 THEN 2
              WHEN 2 THEN 3
              WHEN 3 THEN 4
              WHEN 4 THEN 5
              ELSE CASE WHEN $seed % 2 = 1 THEN 1 ELSE 2 END
            END AS kind
          FROM numbers(72)
        ) AS nights
      ) AS placed
    ) AS drawn
  ) AS begun
) AS timed;
