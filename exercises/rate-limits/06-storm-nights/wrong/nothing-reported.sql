-- refused by: recall
-- You report nothing, so none of your reports is wrong and no storm is found.
SELECT night
FROM nightly_access
WHERE false
