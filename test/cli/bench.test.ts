import { afterEach, expect, test, vi } from 'vitest';
import { PARTS } from '../../src/cli/bench-parts.ts';
import { linesOfPack } from '../../src/cli/bench-report.ts';
import { cli } from '../../src/cli/cli.ts';

afterEach(() => vi.restoreAllMocks());

test.each(Object.entries(PARTS))('the part %s is there to be loaded', async (_, part) => {
  expect(await part.load()).toBeTypeOf('function');
});

test.each([
  [['--only', 'open,sails'], 'There is no part sails. There are open, lessons, '],
  [['--only', ''], 'There is no part . There are'],
  [['--only', 'constructor'], 'There is no part constructor.'],
  [['--rounds', '0'], '--rounds takes whole numbers from 1 to 1,000, not 0.'],
  [['--rounds', 'many'], 'not many.'],
  [['--quick'], "Unknown option '--quick'"],
  [['indistinct'], "Unexpected argument 'indistinct'"],
])('%j ends with exit code 2 and says what is wrong, and nothing is measured', async (args, message) => {
  const out = vi.spyOn(console, 'log').mockReturnValue();
  const err = vi.spyOn(console, 'error').mockReturnValue();
  expect(await cli(['bench', ...args])).toBe(2);
  expect(out).not.toHaveBeenCalled();
  expect(err.mock.calls.join()).toContain(message);
});

test('a pack is told by its slowest dataset and its slowest exercise, each by its median', () => {
  const lines = linesOfPack('islands', {
    small: [[20, 21, 900]],
    checks: [
      [100, 101, 102],
      [400, 600, 500],
      [90, 95, 9000],
    ],
  });
  expect(lines).toMatchObject([
    { what: 'Make S in islands', value: 21, against: 'the dataset there is', target: '<= 300 ms', met: true },
    {
      what: 'Check in islands',
      value: 500,
      against: 'slowest of 3 exercises',
      target: '<= 500 ms',
      met: true,
    },
  ]);
});
