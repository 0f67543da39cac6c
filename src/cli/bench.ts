import { parseArgs } from 'node:util';
import type { Line } from './bench-line.ts';
import { machine } from './bench-machine.ts';
import { PARTS } from './bench-parts.ts';
import type { BenchSite } from './bench-site.ts';
import { markdownTables } from './bench-table.ts';
import { OptionFault, wholeNumber } from './option-fault.ts';

/**
 * `bench [--only <part>[,<part>...]] [--rounds N] [--json]`: measures the named parts, or all, and prints a table. Resolves to
 * 0 whether or not the targets are met, since what is measured depends on the machine, and to 2 where the options can't be
 * followed.
 */
export async function benchCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: '7' },
      json: { type: 'boolean', default: false },
      only: { type: 'string' },
    },
  });
  const rounds = wholeNumber('--rounds', values.rounds, { least: 1, most: 1000 });
  const names = values.only === undefined ? Object.keys(PARTS) : namesOf(values.only);
  const lines = await measure(names, rounds);
  const about = await machine(rounds);
  if (values.json) console.log(JSON.stringify({ ...about, lines }, null, 2));
  else console.log(`${markdownTables(lines)}\n\n${Object.values(about).join(' · ')}`);
  return 0;
}

async function measure(names: readonly string[], rounds: number): Promise<Line[]> {
  let served: Promise<BenchSite> | null = null;
  const site = () => {
    served ??= import('./bench-site.ts').then(({ serveBuild }) => serveBuild());
    return served;
  };
  try {
    const lines: Line[] = [];
    for (const name of names) {
      const part = await PARTS[name]?.load();
      if (part) lines.push(...(await part({ rounds, site })));
    }
    return lines;
  } finally {
    // A part that failed to build has said so already.
    if (served) await (served as Promise<BenchSite>).then(({ close }) => close()).catch(() => {});
  }
}

function namesOf(only: string): string[] {
  const names = only.split(',');
  const unknown = names.filter((name) => !Object.hasOwn(PARTS, name));
  if (unknown.length > 0) {
    const known = Object.keys(PARTS).join(', ');
    throw new OptionFault(`There is no part ${unknown.join(', ')}. There are ${known}.`);
  }
  return names;
}
