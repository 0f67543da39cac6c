import { MOST_ALIKE } from '../dataset/fault.ts';
import type { Folder } from '../dataset/folder.ts';
import { leadingKeyword, splitStatements } from '../sql/statement.ts';
import { nameOf, significantTokens } from '../sql/token.ts';
import type { Appraisal, Invariant, Measure, Replay } from './appraisal.ts';
import type { WrongAnswer } from './exercise.ts';

/** The file of macros by which answers are judged, in the folder of an exercise or of a pack; it may be missing. */
export const REPLAY_FILE = 'replay.sql';

/** What refuses a plan by its contract alone. */
export const BUILT_IN = ['not-null', 'key'] as const;

/** What the frontmatter says of measures. */
interface Stated {
  readonly rows: 'bag' | 'set' | 'topk' | 'plan';
  readonly measures: readonly Measure[];
  readonly invariants: readonly Invariant[];
  readonly approximations: readonly string[];
  readonly stages: readonly string[];
}

type AddFault = (path: (string | number)[], message: string) => void;

/** What an exercise is judged by beside its rows; null where it states nothing of the kind. Faults are added as they are found. */
export function readAppraisal(
  folder: Folder,
  packReplay: Replay | null,
  stated: Stated,
  fault: AddFault,
): Appraisal | null {
  const { rows, measures, invariants, approximations } = stated;
  const own = readReplay(folder, REPLAY_FILE);
  if (measures.length + invariants.length === 0) {
    if (rows === 'plan')
      fault(['rows'], 'is plan, so invariants or measures have to tell right plans from others; add them');
    if (own) folder.fault(REPLAY_FILE, 1, 'is used by no measure or invariant; add one, or remove the file');
    if (approximations.length > 0)
      fault(['approximations'], 'belong to measures and invariants; add some, or remove them');
    return null;
  }
  checkNames(stated, fault);
  checkPlan(stated, fault);
  measures.forEach(({ how, limit }, index) => {
    if (typeof how === 'object')
      checkSelect(how.sql, (message) => fault(['measures', index, 'how'], message));
    if (typeof limit !== 'string') return;
    checkSelect(limit, (message) => fault(['measures', index], `its limit ${message}`));
    if (significantTokens(limit).some((token) => nameOf(token)?.toLowerCase() === 'answer')) {
      fault(['measures', index], 'its limit reads answer; compute it from the tables and expected alone');
    }
  });
  invariants.forEach(({ offenders }, index) => {
    checkSelect(offenders, (message) => fault(['invariants', index, 'offenders'], message));
  });
  return { measures, invariants, approximations, replay: [packReplay, own].flatMap((each) => each ?? []) };
}

/** The macros of a file; null where it is missing. */
export function readReplay(folder: Folder, file: string): Replay | null {
  if (!folder.has(REPLAY_FILE)) return null;
  const sql = folder.text(REPLAY_FILE) ?? '';
  const statements = splitStatements(sql);
  if (statements.length === 0) folder.fault(REPLAY_FILE, 1, 'has no statements; write CREATE MACRO');
  const others = statements.filter(({ text }) => !/^create\s+macro\b/i.test(text));
  for (const { from } of others.slice(0, MOST_ALIKE)) {
    const line = sql.slice(0, from).split('\n').length;
    folder.fault(REPLAY_FILE, line, 'is not a CREATE MACRO; a replay is made of macros alone');
  }
  return { file, sql: sql.trimEnd() };
}

/** Faults of what wrong answers say they are refused by. */
export function checkRefusals(
  folder: Folder,
  wrong: readonly WrongAnswer[],
  appraisal: Appraisal | null,
  isPlan: boolean,
): void {
  const { measures = [], invariants = [] } = appraisal ?? {};
  const known = [...(isPlan ? BUILT_IN : []), ...[...invariants, ...measures].map(({ name }) => name)];
  for (const { name, refusedBy } of wrong) {
    if (refusedBy === undefined) {
      if (!isPlan) continue;
      folder.fault(
        `wrong/${name}.sql`,
        1,
        'begins without "-- refused by: NAME"; name the measure or invariant that has to refuse it',
      );
    } else if (!known.includes(refusedBy)) {
      const there = known.length > 0 ? `there are ${known.join(', ')}` : 'the exercise has none';
      folder.fault(
        `wrong/${name}.sql`,
        1,
        `is refused by ${refusedBy}, which is no measure or invariant; ${there}`,
      );
    }
  }
}

function checkNames({ measures, invariants }: Stated, fault: AddFault): void {
  const taken: string[] = [...BUILT_IN];
  const claim = (list: string, entries: readonly { readonly name: string }[]) =>
    entries.forEach(({ name }, index) => {
      if (taken.includes(name)) fault([list, index, 'name'], `the name ${name} is taken; choose another`);
      taken.push(name);
    });
  claim('invariants', invariants);
  claim('measures', measures);
}

function checkPlan({ rows, invariants, stages }: Stated, fault: AddFault): void {
  if (rows !== 'plan' && invariants.length > 0) {
    fault(
      ['invariants'],
      'are for "rows: plan", where no reference tells right rows; write that, or remove them',
    );
  }
  if (rows === 'plan' && stages.length > 0) {
    fault(['stages'], 'cannot be compared where many plans are right; remove them');
  }
}

/** SQL of the author's own is one SELECT: says why a text is not. */
export function checkSelect(sql: string, say: (message: string) => void): void {
  const statements = splitStatements(sql);
  const keyword = leadingKeyword(sql);
  if (statements.length !== 1) say('is not one SELECT; write one');
  else if (!['select', 'with', 'from'].includes(keyword))
    say(`starts with ${keyword || 'a symbol'}; write one SELECT`);
}
