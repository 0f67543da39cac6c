import { expect, test } from 'vitest';
import { proofTables, reportsIn, withTables } from '../../src/cli/proof-table.ts';
import type { Proved } from '../../src/cli/prove.ts';

const README = `# A
<!-- Written by \`npm run cli -- verify --readme\`; do not change by hand. -->
<!-- End of what verify wrote. -->`;

test('the reports of packs are read back from the tables that were written', () => {
  const proved: Proved = {
    ...{ pack: 'harbour', folder: 'exercises/harbour/01-high-water', findings: [], seconds: 1 },
    ...{ solutions: 2, wrongAnswers: 5, worlds: 99 },
    mutants: { killed: 41, equivalent: 3, surviving: [], invalid: 7 },
  };
  const packs = [{ id: 'harbour', title: 'The harbour', summary: '', exercises: [] }];
  const tables = proofTables(packs, [proved, { ...proved, folder: 'exercises/harbour/02-low-water' }]);
  const report = { solutions: 2, wrongAnswers: 5, killed: 41, equivalent: 3, surviving: 0, worlds: 99 };
  expect([...reportsIn(withTables(README, tables))]).toEqual([
    [
      'harbour',
      [
        { slug: 'high-water', ...report },
        { slug: 'low-water', ...report },
      ],
    ],
  ]);
  expect(reportsIn('# Another').size).toBe(0);
});
