-- Everything at once. When may each request go?
SELECT request_id, start_at AS send_at
FROM send_queue
CROSS JOIN send_job
