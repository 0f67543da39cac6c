const PLACE = 'exercises/ports/01-last-seen/solutions';
const CHANGING =
  'it is the reference, and gives other rows each time; leave out chance, and order fully what it picks from';

/**
 * Changes of a solution of the pack `ports`, as `pack new` writes it, after which the pack cannot be proved, and what the gate
 * says first, wherever it runs.
 */
export const UNPROVABLE = [
  [
    'disagrees with its second solution',
    ['first-of-a-window', 'NULLS LAST', 'NULLS FIRST'],
    `${PLACE}/first-of-a-window.sql: not accepted in the typical world: 2 rows are missing and 2 are extra in the typical world; the reference is aggregates.sql; mend the one that is wrong`,
  ],
  [
    'depends on the order of stored rows',
    ['aggregates', 'max(scanned_at)', 'any_value(scanned_at)'],
    `${PLACE}/aggregates.sql: not accepted in the typical world once its rows are stored in another order: 2 rows are missing and 2 are extra in the typical world; ${CHANGING}`,
  ],
  [
    'has a table that is not there',
    ['aggregates', 'FROM scans', 'FROM scan'],
    `${PLACE}/aggregates.sql:2: does not run: Catalog Error: Table with name scan does not exist; mend the SQL`,
  ],
  [
    'is drawn by chance',
    ['aggregates', 'count(scanned_at)', 'CAST(1e9 * random() AS BIGINT)'],
    `${PLACE}/aggregates.sql: not accepted in the typical world: 4 rows are missing and 4 are extra in the typical world; ${CHANGING}`,
  ],
] as const;
