import { parseArgs } from 'node:util';
import { build, distOf } from './build.ts';
import { ROOT } from './install.mjs';

/** `build [--release]`: makes the production build, whether or not anything changed. Resolves to 1 where it failed. */
export async function buildCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { release: { type: 'boolean', default: false } } });
  try {
    await build(ROOT, values.release);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
  console.error(`The build is in ${distOf(ROOT)}`);
  return 0;
}
