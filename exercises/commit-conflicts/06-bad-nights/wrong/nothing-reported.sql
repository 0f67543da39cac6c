-- refused by: recall
-- You report nothing, so none of your reports is wrong and no bad night is found.
SELECT night
FROM commit_attempts
WHERE false
