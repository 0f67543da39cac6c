import { resolve } from 'node:path';

/** A path as whoever called means it: npm changes into the project's folder and says in INIT_CWD where it was called. */
export function calledPath(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? '.', path);
}
