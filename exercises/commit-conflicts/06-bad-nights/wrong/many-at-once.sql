-- refused by: precision
-- You report nights on which runs overlapped. Writers that touch different partitions may do that, and do so on busy nights.
SELECT DISTINCT a.night
FROM commit_attempts AS a
JOIN commit_attempts AS b
  ON b.night = a.night AND b.run_id <> a.run_id AND b.started < a.ended AND a.started < b.ended
