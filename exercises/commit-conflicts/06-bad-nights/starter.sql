-- Every night is reported. On which did jobs throw each other out?
SELECT DISTINCT night
FROM commit_attempts
