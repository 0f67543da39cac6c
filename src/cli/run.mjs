import { ensureInstalled } from './install.mjs';

ensureInstalled();
const { register } = await import('tsx/esm/api');
register();
const { endWithReader } = await import('./reader-gone.ts');
endWithReader();
const { cli } = await import('./cli.ts');
process.exitCode = await cli(process.argv.slice(2));
