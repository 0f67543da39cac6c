-- A block is one attempt of one stage: `size` tasks, and `extra` further attempts of some of them. Every fourth block is the
-- second attempt of the stage before. The kind of a stage moves on from block to block, so that a small world has several.
INSERT INTO spark_task_end
SELECT
  CAST(block * per + place AS BIGINT) AS task_id,
  CAST(1 + block - again AS INTEGER) AS stage_id,
  CAST(again AS INTEGER) AS stage_attempt_id,
  CAST(task AS INTEGER) AS task_index,
  CAST(is_extra AS INTEGER) AS attempt,
  CAST(1 + host_no * 2 + is_extra AS VARCHAR) AS executor_id,
  CAST('ip-10-0-' || host_no AS VARCHAR) AS host,
  CAST(instant(1705276800 + block * 900 + task % 7 + is_extra * 60) AS TIMESTAMP) AS launch_time,
  CAST(instant(1705276800 + block * 900 + task % 7 + is_extra * 60 + 1 + CAST((ms - ms % 1000) / 1000 AS BIGINT)) AS TIMESTAMP)
    AS finish_time,
  CAST(is_extra = 1 AND fate IN (1, 2) AS BOOLEAN) AS speculative,
  CAST(is_failed AS BOOLEAN) AS failed,
  CAST(is_killed AS BOOLEAN) AS killed,
  CAST(CASE
    WHEN is_killed THEN 'TaskKilled'
    WHEN is_failed AND is_extra = 1 THEN 'ExecutorLostFailure'
    WHEN is_failed THEN 'ExceptionFailure'
    ELSE 'Success'
  END AS VARCHAR) AS end_reason,
  CAST(CASE WHEN is_unknown THEN NULL ELSE ms END AS BIGINT) AS executor_run_time_ms,
  CAST(CASE WHEN is_unknown THEN NULL ELSE (ms - ms % 20) / 20 END AS BIGINT) AS jvm_gc_time_ms,
  CAST(CASE WHEN is_unknown THEN NULL ELSE bytes - near_bytes END AS BIGINT) AS remote_bytes_read,
  CAST(CASE WHEN is_unknown THEN NULL ELSE near_bytes END AS BIGINT) AS local_bytes_read,
  CAST(CASE WHEN is_unknown THEN NULL ELSE (bytes - bytes % 210) / 210 END AS BIGINT) AS records_read,
  CAST(CASE WHEN is_unknown THEN NULL WHEN bytes > 1073741824 THEN bytes * 3 ELSE 0 END AS BIGINT) AS memory_bytes_spilled,
  CAST(CASE WHEN is_unknown THEN NULL WHEN bytes > 1073741824 THEN bytes ELSE 0 END AS BIGINT) AS disk_bytes_spilled
FROM (
  SELECT
    * EXCLUDE (bytes),
    -- What is killed has not read all.
    CASE WHEN is_killed THEN CAST(bytes * 3 / 4 AS BIGINT) ELSE bytes END AS bytes,
    CASE WHEN is_killed THEN 0 ELSE CAST((bytes - bytes % 100) / 100 AS BIGINT) * (low_chance % 30) END AS near_bytes,
    CAST((bytes - bytes % 1048576) / 1048576 AS BIGINT) * pace
      * (CASE WHEN kind = 0 AND host_no = (hot * 5 + block) % 8 THEN 9 ELSE 1 END) + 400 + mid_chance % 100 AS ms,
    (is_extra = 0 AND fate IN (0, 3)) OR (is_extra = 1 AND fate = 3) AS is_failed,
    is_extra = 0 AND fate IN (0, 3) AS is_unknown
  FROM (
    SELECT
      *,
      (task * 5 + block + is_extra * 3) % 8 AS host_no,
      (is_extra = 0 AND fate = 2) OR (is_extra = 1 AND fate = 1) AS is_killed,
      CASE
        WHEN task = hot AND kind IN (4, 5) THEN (base * (8 + lot % 40) * 1024 + chance % 1024) * 1024
        WHEN task = hot AND kind = 3 THEN (base * (6 + lot % 6) * 1024 + chance % 1024) * 1024
        WHEN task = hot AND kind = 8 THEN base * 3 * 1048576
        WHEN task = hot AND kind = 9 THEN base * 5 * 1048576
        WHEN kind = 9 THEN base * 1048576
        ELSE base * (1024 + chance % 256) * 1024
      END AS bytes,
      CAST((chance - chance % 256) / 256 AS BIGINT) AS mid_chance,
      CAST((chance - chance % 65536) / 65536 AS BIGINT) AS low_chance
    FROM (
      SELECT
        *,
        draw(block * per + task, 101) AS chance,
        -- 0 failed, then succeeded; 1 a speculative copy was killed; 2 the copy was faster; 3 failed twice; 9 one attempt.
        CASE WHEN away % 7 = 0 AND away < extra * 7 THEN (lot + away) % 4 ELSE 9 END AS fate
      FROM (
        SELECT
          *,
          CASE WHEN place < size THEN place ELSE (hot + (place - size) * 7) % size END AS task,
          CASE WHEN place < size THEN 0 ELSE 1 END AS is_extra,
          CASE WHEN place < size THEN (place - hot + size) % size ELSE (place - size) * 7 END AS away
        FROM (
          SELECT
            block, per, size, per - size AS extra,
            CASE WHEN block % 4 = 2 THEN 1 ELSE 0 END AS again,
            kind,
            CASE WHEN kind = 3 THEN 4 + lot % 9 ELSE 60 + lot % 181 END AS base,
            20 + lot % 30 AS pace,
            CAST((lot - lot % 64) / 64 AS BIGINT) % size AS hot,
            lot
          FROM (
            SELECT block, per, size, (first_kind + block * 3) % 10 AS kind, draw(block, 102) AS lot
            FROM (
              SELECT i AS block, pick(0, 103, 10) AS first_kind,
                CASE WHEN $rows < 100 THEN 7 WHEN $rows < 5000 THEN 50 ELSE 210 END AS per,
                CASE WHEN $rows < 100 THEN 6 WHEN $rows < 5000 THEN 46 ELSE 200 END AS size
              FROM numbers(CASE
                WHEN $rows < 100 THEN ($rows - $rows % 7) / 7
                WHEN $rows < 5000 THEN ($rows - $rows % 50) / 50
                ELSE ($rows - $rows % 210) / 210
              END)
            ) AS numbered
          ) AS drawn
        ) AS blocks
        CROSS JOIN (SELECT i AS place FROM numbers(210)) AS places
        WHERE place < per
      ) AS placed
    ) AS fated
  ) AS sized
) AS timed;
