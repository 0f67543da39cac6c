import { PARTS } from './bench-parts.ts';

const parts = Object.entries(PARTS)
  .map(([name, { measures }]) => `${' '.repeat(33)}${name.padEnd(16)} ${measures}`)
  .join('\n');

const HELP = `npm run cli -- <command> [options]

  bench [--only <part>[,<part>...]] [--rounds N] [--json]
                               measures in Chromium, all parts or those that are named:
${parts}
  build [--release]            the production build in dist/; --release spends minutes on the smallest files
  check <pack>/<slug> <file.sql>... [--json]
                               judges answers to an exercise, a line each; - is standard input. With --json one JSON
                               object a line: exercise, file, verdict (accepted, accepted-with-note, wrong, error,
                               refused, not-deterministic, timeout, too-large), kind, world, missing, extra,
                               misconception, counterexample, notes, message; null where it does not apply.
                               Exit code 0 whatever the verdicts, 2 where the exercise or a file is not there.
  verify [<pack>...] [--json | --markdown | --readme]
                               proves the exercises in all worlds: starters, solutions, wrong answers, and mutants of
                               the solutions. Says what stands, or prints it as JSON (faults; and of each exercise
                               pack, folder, findings, solutions, wrongAnswers, mutants with killed, equivalent,
                               surviving and invalid, worlds, seconds), or as tables, or writes these into README.md.
                               Exit code 0 where all stand, 1 where something was found, 2 where there is no such pack.
`;

type Command = (args: string[]) => Promise<number>;

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  bench: async () => (await import('./bench.ts')).benchCommand,
  build: async () => (await import('./build-command.ts')).buildCommand,
  check: async () => (await import('./check.ts')).checkCommand,
  verify: async () => (await import('./verify.ts')).verifyCommand,
};

/**
 * Runs the command named first, and resolves to the exit code: 2 where the command line is not understood.
 * Results go to standard output, everything said on the way to standard error.
 */
export async function cli([name, ...args]: string[]): Promise<number> {
  if (name === '--help' || name === '-h') {
    console.log(HELP);
    return 0;
  }
  const command = name === undefined ? undefined : COMMANDS[name];
  if (!command) {
    console.error(name === undefined ? HELP : `Unknown command: ${name}\n\n${HELP}`);
    return 2;
  }
  try {
    return await (await command())(args);
  } catch (error) {
    if (!isUsageError(error)) throw error;
    console.error(`${error.message}\n\n${HELP}`);
    return 2;
  }
}

function isUsageError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
