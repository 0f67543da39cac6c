import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Attempted, untouched } from '../../src/app/attempted.ts';
import {
  type ProgressFile,
  progressFileName,
  readProgress,
  writeProgress,
} from '../../src/app/progress-file.ts';
import { counted } from '../counted.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 10_000);

const lastCheck = { verdict: 'wrong', message: '2 rows are missing.', sql: 'SELECT 1', at: 5 } as const;
const begun: Attempted = {
  ...untouched('gaps-and-islands/daily-streaks'),
  ...{ draft: 'SELECT 1', setAside: ['SELECT 2'], standing: 'begun', hints: 2, lastCheck, changedAt: 7 },
};
const file: ProgressFile = {
  exportedAt: Date.UTC(2026, 10, 26),
  attempts: [begun, { ...untouched('scratch'), draft: 'naïve \uD800 🏝', changedAt: 1 }],
  settings: { theme: 'dark' },
};
const content = () => JSON.parse(writeProgress(file));
const faultOf = (json: string) => {
  const read = readProgress(json);
  return read.ok ? null : read.fault;
};
/** What is wrong once the value at a path is another. */
function faultWith(path: readonly (string | number)[], value: unknown) {
  const whole = content();
  const last = path.at(-1) as string;
  const holder = path.slice(0, -1).reduce((inside, key) => inside[key], whole);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return faultOf(JSON.stringify(whole));
}

test('a file says its format and when it was made, and reads as what was written', () => {
  expect(content()).toMatchObject({ format: 1, exportedAt: '2026-11-26T00:00:00.000Z' });
  expect(readProgress(writeProgress(file))).toEqual({ ok: true, file });
  expect(readProgress(writeProgress({ ...file, attempts: [], settings: { theme: null } }))).toEqual({
    ...{ ok: true, file: { ...file, attempts: [], settings: { theme: null } } },
  });
});

test("its name says the day by the reader's clock", () => {
  expect(progressFileName(new Date(2026, 0, 5, 23, 59).getTime())).toBe(
    'archipelago-progress-2026-01-05.json',
  );
});

test('what is no JSON, or holds no progress, says so', () => {
  const whole = writeProgress(file);
  for (const json of ['', ' ', 'SELECT 1', whole.slice(0, -3), `${whole}}`, `\uFEFF${whole}`])
    expect(faultOf(json), json).toEqual({ kind: 'no-json' });
  for (const json of [
    'null',
    '[]',
    '1',
    '"format"',
    '{}',
    '{"format":"1"}',
    '{"format":0}',
    '{"format":1.5}',
  ])
    expect(faultOf(json), json).toEqual({ kind: 'no-progress' });
});

test('a file of a later format says which, whatever else it holds', () => {
  expect(faultOf('{"format":2}')).toEqual({ kind: 'format', format: 2, reads: 1 });
  expect(faultWith(['format'], 17)).toEqual({ kind: 'format', format: 17, reads: 1 });
});

test.each([
  [['attempts'], {}, 'attempts', 'must be a list'],
  [['attempts'], undefined, '', 'must hold exportedAt, attempts and settings'],
  [['settings'], null, 'settings', 'must be an object'],
  [['settings', 'theme'], 'pink', 'settings.theme', 'must be system, light or dark'],
  [['exportedAt'], 'yesterday', 'exportedAt', 'must be a moment like 2026-11-26T10:00:00.000Z'],
  [['attempts', 1], 3, 'attempts[1]', /^must hold id, draft/],
  [['attempts', 0, 'id'], '', 'attempts[0].id', /^names no exercise/],
  [['attempts', 0, 'id'], 'a/b/c', 'attempts[0].id', /^names no exercise/],
  [['attempts', 0, 'id'], 'a'.repeat(301), 'attempts[0].id', 'is too long to name an exercise'],
  [['attempts', 0, 'draft'], 1, 'attempts[0].draft', 'must be a text'],
  [['attempts', 0, 'draft'], undefined, 'attempts[0]', /^must hold id, draft/],
  [['attempts', 0, 'setAside'], [null], 'attempts[0].setAside[0]', 'must be a text'],
  [['attempts', 0, 'standing'], 'solved', 'attempts[0].standing', 'must be untouched, begun or accepted'],
  [['attempts', 0, 'hints'], '2', 'attempts[0].hints', 'must be a number'],
  [['attempts', 0, 'hints'], 1.5, 'attempts[0].hints', 'must be a whole number'],
  [['attempts', 0, 'hints'], -1, 'attempts[0].hints', 'must not be negative'],
  [['attempts', 0, 'changedAt'], 1e300, 'attempts[0].changedAt', 'is no moment in time'],
  [['attempts', 0, 'lastCheck'], [], 'attempts[0].lastCheck', /^must hold verdict/],
  [['attempts', 0, 'lastCheck', 'verdict'], 'fine', 'attempts[0].lastCheck.verdict', /^is no verdict/],
] as const)('with %j as %j it is wrong at %s', (path, value, where, problem) => {
  const said = typeof problem === 'string' ? problem : expect.stringMatching(problem);
  expect(faultWith(path, value)).toEqual({ kind: 'wrong', where, problem: said });
});

test('an exercise that is there twice is named', () => {
  expect(faultWith(['attempts', 1, 'id'], begun.id)).toEqual({ kind: 'twice', id: begun.id });
});

test('what is unknown is left out, keys that reach for prototypes too', () => {
  const whole = writeProgress(file).replace(
    '"hints": 2',
    '"__proto__": {"hints": 9}, "later": 1, "hints": 2',
  );
  expect(readProgress(whole)).toEqual({ ok: true, file });
  expect(({} as Record<string, unknown>)['hints']).toBeUndefined();
});

const arbitraryAttempt = fc.record({
  id: fc.oneof(fc.constantFrom('scratch', 'a/b', '__proto__', 'constructor/toString'), fc.string()),
  draft: fc.string(),
  setAside: fc.array(fc.string(), { maxLength: 3 }),
  standing: fc.constantFrom('untouched', 'begun', 'accepted', 'solved'),
  hints: fc.oneof({ weight: 9, arbitrary: fc.nat() }, { weight: 1, arbitrary: fc.double() }),
  sawSolution: fc.boolean(),
  lastCheck: fc.option(
    fc.record({
      verdict: fc.constantFrom('accepted', 'wrong', 'error', 'fine'),
      message: fc.string(),
      sql: fc.string(),
      at: fc.nat(),
    }),
  ),
  changedAt: fc.oneof(fc.nat(), fc.maxSafeInteger()),
});
const arbitraryFile = fc.record({
  format: fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.anything() }),
  exportedAt: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  attempts: fc.array(arbitraryAttempt, { maxLength: 4 }),
  settings: fc.record({ theme: fc.constantFrom('light', 'pink') }, { requiredKeys: [] }),
});
const cut = fc.record({
  at: fc.nat({ max: 4000 }),
  length: fc.nat({ max: 8 }),
  text: fc.string({ maxLength: 4 }),
});

test(`${RUNS.toLocaleString('en')} files, changed ones and arbitrary ones, read as progress or say what is wrong`, {
  timeout: 60_000 + RUNS * 5,
}, ({ task }) => {
  let [accepted, refused] = [0, 0];
  const look = (json: string) => {
    const read = readProgress(json);
    if (read.ok) {
      accepted++;
      // What was read can be written, and reads the same.
      expect(readProgress(writeProgress(read.file))).toEqual(read);
    } else {
      refused++;
      expect(['no-json', 'no-progress', 'format', 'wrong', 'twice']).toContain(read.fault.kind);
    }
  };
  const changed = (json: string, { at, length, text }: { at: number; length: number; text: string }) => {
    const place = at % (json.length + 1);
    return json.slice(0, place) + text + json.slice(place + length);
  };
  const share = Math.floor(RUNS / 4);
  const whole = writeProgress(file);
  fc.assert(
    fc.property(cut, (how) => look(changed(whole, how))),
    { numRuns: share },
  );
  fc.assert(
    fc.property(arbitraryFile, (made) => look(JSON.stringify(made))),
    { numRuns: share },
  );
  fc.assert(
    fc.property(arbitraryFile, cut, (made, how) => look(changed(JSON.stringify(made), how))),
    {
      numRuns: share,
    },
  );
  fc.assert(fc.property(fc.oneof(fc.json(), fc.string()), look), { numRuns: RUNS - 3 * share });
  const [all, taken, not] = [accepted + refused, accepted, refused].map((each) => each.toLocaleString('en'));
  counted(task, `fuzz progress file: ${all} cases, ${taken} accepted, ${not} refused`);
  expect(accepted + refused).toBe(RUNS);
});
