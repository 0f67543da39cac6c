import { parseArgs } from 'node:util';
import { buildIfChanged, distOf } from './build.ts';
import { ROOT } from './install.mjs';
import { serve } from './serve.ts';

const HELP = `npm start [-- options]

Builds the page if anything changed and serves it on this machine.

  --port N       first port to try (4173)
  --base /path   serve under a path, to see the page as a sub-path host would show it
`;

/** Builds what changed, serves it and prints the address; the process stays until it is interrupted. */
export async function start(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '4173' },
      base: { type: 'string', default: '/' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  try {
    await buildIfChanged(ROOT);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error('\nThe page could not be built. Mend what is named above, then run npm start again.');
    process.exitCode = 1;
    return;
  }
  const { url } = await serve({ dist: distOf(ROOT), port: Number(values.port), base: values.base });
  console.log(`Archipelago is at ${url}`);
}
