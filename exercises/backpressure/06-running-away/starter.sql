-- Queries with a large backlog at some time of the night. Which of them run away?
SELECT DISTINCT name
FROM batches
WHERE backlog > num_input_rows
