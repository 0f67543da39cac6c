import { ensureInstalled } from './install.mjs';

ensureInstalled();
const { register } = await import('tsx/esm/api');
register();
const { test } = await import('./test.ts');
process.exitCode = await test();
