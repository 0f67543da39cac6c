-- refused by: precision
-- You flagged every driver. That finds all that are faulty, and wakes somebody for each that is not.
SELECT DISTINCT app_id
FROM driver_metrics
