-- Ten rows are seven questions: five of one attempt, one of two, one of three. Questions start in waves of two seconds, two in
-- five of them near its middle. Each later attempt comes a pause after the answer to the one before: as long as the header
-- says, a bit longer or shorter, or 200 ms from executors whose number ends in 3. The readable world has more of those.
INSERT INTO http_access
SELECT
  CAST(1 + i AS BIGINT) AS request_id,
  CAST(instant(1717243200 + CAST((sent - sent % 1000000) / 1000000 AS BIGINT)) + (sent % 1000000) * INTERVAL 1 MICROSECOND AS TIMESTAMP) AS ts,
  CAST('r' || CAST(question AS VARCHAR) AS VARCHAR) AS logical_id,
  CAST(attempt AS INTEGER) AS attempt,
  CAST(CAST(CASE WHEN attempt > 1 AND is_moved = 0 THEN (executor + 37) % 100 ELSE executor END AS BIGINT) AS VARCHAR) AS executor_id,
  CAST(question % 400 AS INTEGER) AS partition_id,
  CAST(CASE WHEN CASE WHEN attempt > 1 AND is_moved = 0 THEN (executor + 37) % 100 ELSE executor END < 60 THEN '203.0.113.10' ELSE '203.0.113.20' END AS VARCHAR) AS egress_ip,
  CAST(CASE
    WHEN attempt = attempts THEN CASE final % 40 WHEN 0 THEN 403 WHEN 1 THEN 404 WHEN 2 THEN 500 ELSE 200 END
    WHEN kind < 16 THEN 429
    WHEN kind < 19 THEN 503
    ELSE NULL
  END AS INTEGER) AS status,
  CAST(CASE
    WHEN attempt = attempts THEN NULL
    WHEN kind < 9 OR kind IN (16, 17) THEN CAST(1 + kind % 3 AS VARCHAR)
    WHEN kind < 13 THEN
      CASE until_day % 7 WHEN 0 THEN 'Sat' WHEN 1 THEN 'Sun' WHEN 2 THEN 'Mon' WHEN 3 THEN 'Tue' WHEN 4 THEN 'Wed' WHEN 5 THEN 'Thu' ELSE 'Fri' END
      || ', ' || CASE WHEN until_day < 9 THEN '0' ELSE '' END || CAST(1 + until_day AS VARCHAR) || ' Jun 2024 '
      || CASE WHEN until_second < 36000 THEN '0' ELSE '' END || CAST(CAST((until_second - until_second % 3600) / 3600 AS BIGINT) AS VARCHAR)
      || CASE WHEN until_second % 3600 < 600 THEN ':0' ELSE ':' END || CAST(CAST((until_second % 3600 - until_second % 60) / 60 AS BIGINT) AS VARCHAR)
      || CASE WHEN until_second % 60 < 10 THEN ':0' ELSE ':' END || CAST(until_second % 60 AS VARCHAR) || ' GMT'
    WHEN kind = 15 THEN '1.5'
    ELSE NULL
  END AS VARCHAR) AS retry_after,
  CAST(CASE WHEN attempt < attempts AND kind = 19 THEN NULL WHEN attempt = 1 THEN latency_1 WHEN attempt = 2 THEN latency_2 ELSE latency_3 END AS INTEGER) AS latency_ms
FROM (
  SELECT *, CASE attempt WHEN 1 THEN sent_1 WHEN 2 THEN sent_2 ELSE sent_3 END AS sent
  FROM (
    SELECT
      *,
      CASE WHEN attempt = 1 THEN kind_1 ELSE kind_2 END AS kind,
      -- Noon is second 43200 of the first day.
      CAST((CASE WHEN attempt = 1 THEN until_1 ELSE until_2 END + 43200 - (CASE WHEN attempt = 1 THEN until_1 ELSE until_2 END + 43200) % 86400) / 86400 AS BIGINT) AS until_day,
      (CASE WHEN attempt = 1 THEN until_1 ELSE until_2 END + 43200) % 86400 AS until_second,
      CASE
        WHEN kind_2 = 19 THEN sent_2 + 5000000 + pause_2 * 1000
        WHEN kind_2 IN (13, 14, 15, 18) THEN answered_2 + 200000 + pause_2 * 1000
        WHEN executor % 10 = 3 THEN answered_2 + 200000
        ELSE allowed_2 + CASE WHEN mood_2 < 2 THEN 0 WHEN mood_2 = 2 AND pause_2 % 3 = 0 THEN -1000 * (1 + pause_2 % 40) ELSE pause_2 * 1000 END
      END AS sent_3
    FROM (
      SELECT
        *,
        CASE
          WHEN kind_2 < 9 OR kind_2 IN (16, 17) THEN answered_2 + 1000000 * (1 + kind_2 % 3)
          ELSE 1000000 * until_2
        END AS allowed_2
      FROM (
        SELECT *, CAST((answered_2 - answered_2 % 1000000) / 1000000 AS BIGINT) + 1 + kind_2 % 3 AS until_2
        FROM (
          SELECT *, sent_2 + 1000 * latency_2 AS answered_2
          FROM (
            SELECT
              *,
              CASE
                WHEN kind_1 = 19 THEN sent_1 + 5000000 + pause_1 * 1000
                WHEN kind_1 IN (13, 14, 15, 18) THEN answered_1 + 200000 + pause_1 * 1000
                WHEN executor % 10 = 3 THEN answered_1 + 200000
                WHEN mood_1 < 2 THEN allowed_1
                WHEN mood_1 = 2 AND pause_1 % 3 = 0 THEN allowed_1 - 1000 * (1 + pause_1 % 40)
                ELSE allowed_1 + pause_1 * 1000
              END AS sent_2
            FROM (
              SELECT
                *,
                CASE
                  WHEN kind_1 < 9 OR kind_1 IN (16, 17) THEN answered_1 + 1000000 * (1 + kind_1 % 3)
                  ELSE 1000000 * until_1
                END AS allowed_1
              FROM (
                SELECT *, CAST((answered_1 - answered_1 % 1000000) / 1000000 AS BIGINT) + 1 + kind_1 % 3 AS until_1
                FROM (
                  SELECT
                    i, question, attempt, attempts,
                    2000000 * wave + phase AS sent_1,
                    2000000 * wave + phase + 1000 * CASE WHEN attempts = 1 THEN slow_1 ELSE 8 + slow_1 % 15 END AS answered_1,
                    CASE WHEN attempts = 1 THEN slow_1 ELSE 8 + slow_1 % 15 END AS latency_1,
                    CASE WHEN attempts = 2 THEN slow_2 ELSE 8 + slow_2 % 15 END AS latency_2,
                    slow_3 AS latency_3,
                    CASE WHEN $rows < 400 AND question % 7 = 6 THEN 43 ELSE many % 100 END AS executor,
                    CAST((many - many % 100) / 100 AS BIGINT) % 20 AS kind_1,
                    CAST((many - many % 2000) / 2000 AS BIGINT) % 20 AS kind_2,
                    CAST((many - many % 40000) / 40000 AS BIGINT) % 10 AS mood_1,
                    CAST((many - many % 400000) / 400000 AS BIGINT) % 10 AS mood_2,
                    CAST((many - many % 4000000) / 4000000 AS BIGINT) % 16 AS is_moved,
                    waits % 1000 AS pause_1,
                    CAST((waits - waits % 1000) / 1000 AS BIGINT) % 1000 AS pause_2,
                    CAST((waits - waits % 1000000) / 1000000 AS BIGINT) AS final
                  FROM (
                    SELECT
                      i, question, attempt, attempts, wave, many, waits,
                      CASE
                        WHEN chance % 10 < 4 THEN 700000 + CAST((chance - chance % 10) / 10 AS BIGINT) % 600000
                        ELSE CAST((chance - chance % 10) / 10 AS BIGINT) % 2000000
                      END AS phase,
                      CASE WHEN low < 100 THEN 50 WHEN low < 700 THEN 80 + CAST((low - low % 3) / 3 AS BIGINT) WHEN low < 950 THEN 300 + (low - 700) * 2 ELSE 800 + (low - 950) * 40 END AS slow_1,
                      CASE WHEN middle < 100 THEN 50 WHEN middle < 700 THEN 80 + CAST((middle - middle % 3) / 3 AS BIGINT) WHEN middle < 950 THEN 300 + (middle - 700) * 2 ELSE 800 + (middle - 950) * 40 END AS slow_2,
                      CASE WHEN high < 100 THEN 50 WHEN high < 700 THEN 80 + CAST((high - high % 3) / 3 AS BIGINT) WHEN high < 950 THEN 300 + (high - 700) * 2 ELSE 800 + (high - 950) * 40 END AS slow_3
                    FROM (
                      SELECT
                        i, question, attempt, attempts, wave, chance, many, waits,
                        speeds % 1000 AS low,
                        CAST((speeds - speeds % 1000) / 1000 AS BIGINT) % 1000 AS middle,
                        CAST((speeds - speeds % 1000000) / 1000000 AS BIGINT) % 1000 AS high
                      FROM (
                        SELECT
                          i, question, attempt, attempts, wave,
                          draw(question, 1) AS chance, draw(question, 2) AS many, draw(question, 3) AS speeds, draw(question, 4) AS waits
                        FROM (
                          SELECT
                            i,
                            CAST((i - place) / 10 AS BIGINT) * 7 + CASE WHEN place < 5 THEN place WHEN place < 7 THEN 5 ELSE 6 END AS question,
                            CASE WHEN place < 5 THEN 1 WHEN place < 7 THEN place - 4 ELSE place - 6 END AS attempt,
                            CASE WHEN place < 5 THEN 1 WHEN place < 7 THEN 2 ELSE 3 END AS attempts,
                            CAST((i - i % per_wave) / per_wave AS BIGINT) AS wave
                          FROM (SELECT i, i % 10 AS place, CASE WHEN $rows < 400 THEN 20 ELSE 200 END AS per_wave FROM numbers($rows)) AS numbered
                        ) AS asked
                      ) AS drawn
                    ) AS split
                  ) AS shaped
                ) AS first
              ) AS first_told
            ) AS first_allowed
          ) AS second
        ) AS second_answered
      ) AS second_told
    ) AS second_allowed
  ) AS third
) AS timed;

INSERT INTO api_policy
SELECT
  CAST(scope AS VARCHAR) AS scope,
  CAST(CASE WHEN $rows < 400 THEN few ELSE many END * share AS INTEGER) AS max_requests,
  CAST(window_s AS INTEGER) AS window_s,
  CAST(on_violation AS VARCHAR) AS on_violation
FROM (
  SELECT 4 + pick(0, 5, 3) AS few, CASE WHEN $seed = 1 THEN 80 ELSE 70 + 2 * pick(0, 5, 10) END AS many
) AS chosen
CROSS JOIN (VALUES
  ('egress_ip', 1, 1, '429 with Retry-After'),
  ('egress_ip', 48, 60, '403 for ten minutes'),
  ('api_key', 3, 1, '429')
) AS limits(scope, share, window_s, on_violation);

INSERT INTO spark_plan
SELECT
  CAST(plan AS VARCHAR) AS plan,
  CAST(executors AS INTEGER) AS executors,
  CAST(cores AS INTEGER) AS cores_per_executor,
  CAST(cpus AS INTEGER) AS task_cpus,
  CAST(partitions AS INTEGER) AS partitions
FROM (VALUES
  ('as it ran', 100, 4, 1, 2000),
  ('repartition(5)', 100, 4, 1, 5),
  ('repartition(4)', 100, 4, 1, 4),
  ('repartition(1)', 100, 4, 1, 1),
  ('five executors', 5, 4, 1, 2000),
  ('one small executor', 1, 2, 1, 2000),
  ('four cores a task', 10, 4, 4, 2000),
  ('three cores a task', 5, 8, 3, 2000)
) AS thought_of(plan, executors, cores, cpus, partitions);
