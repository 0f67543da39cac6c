import { hasHelp, helpOf } from './help.ts';
import { OptionFault } from './option-fault.ts';

type Command = (args: string[]) => Promise<number>;

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  bench: async () => (await import('./bench.ts')).benchCommand,
  'bench distinct': async () => (await import('./distinct.ts')).distinctCommand,
  build: async () => (await import('./build-command.ts')).buildCommand,
  check: async () => (await import('./check.ts')).checkCommand,
  'pack new': async () => (await import('./pack-new.ts')).packNewCommand,
  'pack build': async () => (await import('./pack-build.ts')).packBuildCommand,
  'pack checksums': async () => (await import('./pack-checksums.ts')).packChecksumsCommand,
  'pack inspect': async () => (await import('./pack-inspect.ts')).packInspectCommand,
  'pack verify': async () => (await import('./pack-verify.ts')).packVerifyCommand,
  'pack watch': async () => (await import('./pack-watch.ts')).packWatchCommand,
  verify: async () => (await import('./verify.ts')).verifyCommand,
};

/**
 * Runs the command named first, and resolves to the exit code: 2 where the command line is not understood.
 * Results go to standard output, everything said on the way to standard error.
 */
export async function cli(args: string[]): Promise<number> {
  const [name, rest] = split(withHelpLast(args));
  const command = name === null || !Object.hasOwn(COMMANDS, name) ? null : COMMANDS[name];
  if (rest.some(asksForHelp) && (name === null || hasHelp(name))) {
    console.log(helpOf(name));
    return 0;
  }
  if (!command) {
    console.error(unknown(name, rest));
    return 2;
  }
  try {
    return await (await command())(rest);
  } catch (error) {
    if (error instanceof OptionFault) {
      console.error(`${error.message}\nnpm run cli -- ${name} --help says what there is.`);
      return 2;
    }
    if (!isUsageError(error)) throw error;
    console.error(`${error.message}\n\n${helpOf(name)}`);
    return 2;
  }
}

/** The word `help` where a command's name would stand asks as `--help` does: `help check`, `pack help`, `pack help build`. */
function withHelpLast(args: string[]): string[] {
  const [first, second, ...more] = args;
  if (first === 'help') return [...args.slice(1), '--help'];
  return first !== undefined && hasHelp(first) && second === 'help' ? [first, ...more, '--help'] : args;
}

/**
 * The name of the command, which may be two words, and what follows it; null where the first word is an option or missing. A
 * first word that several commands share is a name too.
 */
function split([first, second, ...more]: string[]): [name: string | null, rest: string[]] {
  const rest = second === undefined ? more : [second, ...more];
  if (first === undefined) return [null, rest];
  if (asksForHelp(first)) return [null, [first, ...rest]];
  return Object.hasOwn(COMMANDS, `${first} ${second}`) ? [`${first} ${second}`, more] : [first, rest];
}

function unknown(name: string | null, [second]: string[]): string {
  if (name === null) return helpOf(null);
  if (!hasHelp(name)) return `Unknown command: ${name}\n\n${helpOf(null)}`;
  const wrong =
    second === undefined ? `${name} has several commands; name one.` : `Unknown command: ${name} ${second}`;
  return `${wrong}\n\n${helpOf(name)}`;
}

function asksForHelp(arg: string): boolean {
  return arg === '--help' || arg === '-h';
}

function isUsageError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
