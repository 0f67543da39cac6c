import { ensureInstalled } from './install.mjs';

ensureInstalled();
const { register } = await import('tsx/esm/api');
register();
const { cli } = await import('./cli.ts');
process.exitCode = await cli(process.argv.slice(2));
