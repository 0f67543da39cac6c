-- A batch at every tick in which something came. Which of them can wait, and how long?
SELECT topic, tick, arrived AS batch_rows, 'floor' AS reason
FROM arrivals
WHERE arrived > 0
