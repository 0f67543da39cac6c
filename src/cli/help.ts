import { CONFIDENCE } from '../benchmark/standing.ts';
import { PARTS } from './bench-parts.ts';

const parts = Object.entries(PARTS)
  .map(([name, { measures }]) => `${' '.repeat(33)}${name.padEnd(16)} ${measures}`)
  .join('\n');

/** What each command does, by its name: its usage, then what it does from column 32 on. */
export const HELP: Readonly<Record<string, string>> = {
  bench: `  bench [--only <part>[,<part>...]] [--rounds N] [--json]
                               measures all parts or those that are named, most of them in Chromium:
${parts}
                               Exit code 0 whether or not the targets are met.
`,
  'bench distinct': `  bench distinct [options] [--json]
                               counts different values exactly and approximately on the native engine, and says time,
                               error and memory: a run on an engine of its own for each combination of
                                 --rows 1e6,1e7          how many rows, as 1000000 or 1e6
                                 --groups 1              dealt to so many groups; 1e3 counts in 1,000 groups
                                 --cardinality N,...     different values in each group; a tenth of its rows by default
                                 --threads 1             of the engine
                               and with all of
                                 --methods exact,built-in,hyperloglog:14,bottom-k:1024,sample:32
                                                         hyperloglog:<precision 4-16>, bottom-k:<k from 3>, sample:<one in so many>
                                 --skew even|skewed      each value as often as any other, or few in most rows
                                 --nulls 0               rows without a value, in percent
                                 --seed 1                which values they are
                                 --rounds 7              timed by turns, after one that is not; 0 for none
                                 --memory 4GB            limit of the engine; half of the machine's memory if that is less
                               A run whose table does not fit is left out and says so. A method that runs out of memory
                               fails alone. Ctrl-C ends with what is known, labelled partial.
                               With --json one JSON object: partial, machine (processors, processor, platform,
                               memoryBytes), engine, memoryLimitBytes, resolutionMs of the clock, and runs. Of each run:
                               rows, cardinality, skew, groups, nullPercent, seed, threads, neededBytes (estimated
                               before), mostRows (whose table would fit), madeMs, rounds, methods, ended (complete,
                               stopped, too-large, not-made, broken), partial, message. Of each method: method, firstMs,
                               estimate and truth of one group, samplesMs, medianMs, deviationMs (median absolute), ratio to exact counting's time
                               (estimate, low, high: ${CONFIDENCE * 100} %), verdict (faster, slower, too-close, too-fast, too-few),
                               peakBytes beside the table (raisedPeak: false where a method before took more) and
                               allocatedBytes by its operators, both null with several threads, which the engine counts
                               wrong; stateBytes of one group, error (estimates, rootMeanSquare, bias, medianAbsolute,
                               largestAbsolute: shares of the truth), standardError in theory, failure (kind, message).
                               null where it does not apply.
                               Exit code 0 where all runs are done, also those that did not fit; 1 where an engine broke,
                               2 for wrong options, 130 where it was stopped.
`,
  build: `  build [--release]            the production build in dist/; --release spends minutes on the smallest files
`,
  check: `  check <pack>/<slug> <file.sql>... [--json]
                               judges answers to an exercise, a line each; - is standard input. With --json one JSON
                               object a line: exercise, file, verdict (accepted, accepted-with-note, wrong, error,
                               refused, not-deterministic, timeout, too-large), kind, world, missing, extra,
                               misconception, counterexample, refusedBy (the measure or invariant), measures (name,
                               title, unit, bound, value, limit, state, world), notes, message; null where it does not
                               apply.
                               Exit code 0 whatever the verdicts, 2 where the exercise or a file is not there.
`,
  'pack new': `  pack new <folder>            writes a pack of one exercise with a dataset of its own, which the gate accepts as it
                               is. Exit code 2 where the folder is not empty.
`,
  'pack build': `  pack build <folder> [--pack ID] [-o FILE]
                               proves the pack in a folder, or one of several, and writes it with the datasets it uses as
                               one file to hand out, NAME-VERSION.sqlpack. The same folders give the same bytes.
                               Exit code 1, and nothing written, where the pack has faults, still says what pack new put
                               into its pack.md, or the gate refuses it; 2 where FILE holds anything else than an earlier
                               file of the pack.
`,
  'pack checksums': `  pack checksums <folder> [<dataset>...]
                               makes the datasets of a folder at each size and writes their checksums into dataset.md
`,
  'pack inspect': `  pack inspect FILE [--json]   says what a pack file holds and runs nothing of it; with --json one JSON object: size,
                               sha256 and the manifest. Exit code 1 where the file is no sound pack.
`,
  'pack verify': `  pack verify FILE             reads a pack file, runs the gate on what is in it and compares that with the report
                               inside. Exit code 0 where all stands and agrees, 1 where not, 2 where there is no file.
`,
  'pack watch': `  pack watch <folder> [--port N]
                               serves the page with the packs of a folder alone and loads it again on each save; the
                               gate runs on what was changed, and says what it finds here and in a corner of the page.
                               While a file has a fault the page tells it in place of the exercise. Ctrl-C ends it.
`,
  verify: `  verify [<pack>...] [--json | --markdown | --readme]
                               proves the exercises in all worlds: starters, solutions, wrong answers, and mutants of
                               the solutions. Says what stands, or prints it as JSON (faults; and of each exercise
                               pack, folder, findings, solutions, wrongAnswers, mutants with killed, equivalent,
                               surviving and invalid, worlds, seconds; and stories, what is wrong with the numbers
                               that packs tell around their exercises), or as tables, or writes these into README.md.
                               Exit code 0 where all stand, 1 where something was found, 2 where there is no such pack.
`,
};

/** The help of the commands that a name begins, which may be one, or of all where it is null. */
export function helpOf(name: string | null): string {
  const usage = 'npm run cli -- <command> [options]\n\n';
  return (
    usage +
    namesOf(name)
      .map((each) => HELP[each])
      .join('')
  );
}

/** True where a name is a command, or the first word of some. */
export function hasHelp(name: string): boolean {
  return namesOf(name).length > 0;
}

function namesOf(name: string | null): string[] {
  const all = Object.keys(HELP);
  return name === null ? all : all.filter((each) => each === name || each.startsWith(`${name} `));
}
