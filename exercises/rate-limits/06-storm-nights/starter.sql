-- Every night is reported. Which ones had a storm?
SELECT DISTINCT night
FROM nightly_access
