import { afterEach, expect, test, vi } from 'vitest';
import { PARTS } from '../../src/cli/bench-parts.ts';
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
