// Plain JavaScript: this runs before any dependency is there.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json, without a slash at its end. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The oldest Node that the dependencies run on. */
const NEEDED = { major: 20, minor: 19 };

/** Without these, npm tries for minutes before it says that there is no network. */
const BRIEF_RETRIES = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];

/**
 * The packages named in package-lock.json that node_modules does not hold in that version. Packages for other
 * platforms do not count. Everything is missing where npm has not finished an installation.
 * @param {string} root
 * @returns {string[]}
 */
export function missingPackages(root) {
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  // npm writes this file last, so an interrupted installation has none.
  const written = join(root, 'node_modules', '.package-lock.json');
  const present = existsSync(written) ? JSON.parse(readFileSync(written, 'utf8')).packages : {};
  return Object.keys(wanted).filter(
    (path) => path !== '' && !wanted[path].optional && present[path]?.version !== wanted[path].version,
  );
}

/**
 * Installs the packages of package-lock.json unless they are all there. Says what it does on standard error;
 * on failure prints what to do next and ends the process with exit code 1.
 */
export function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < NEEDED.major || (major === NEEDED.major && minor < NEEDED.minor)) {
    stop(
      `Archipelago needs Node ${NEEDED.major}.${NEEDED.minor} or newer; this is ${process.versions.node}.`,
    );
  }
  if (missingPackages(ROOT).length === 0) return;

  console.error('Installing packages ...');
  const npm = process.env['npm_execpath'];
  // NODE_ENV=production would leave out what builds the page.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error', ...BRIEF_RETRIES];
  const options = { cwd: ROOT, encoding: /** @type {const} */ ('utf8'), maxBuffer: 64 * 1024 * 1024 };
  const done = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (done.status === 0) return;

  const said = done.error ? String(done.error) : `${done.stderr}\n${done.stdout}`.trim();
  const offline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(said);
  const next = offline
    ? 'The package registry could not be reached. Connect to the network (or set the proxy or registry with `npm config`), then run the same command again.'
    : 'Packages could not be installed. Solve what npm says above, then run the same command again.';
  // npm says first what is wrong, and then at length how to call it.
  stop(`${said.split('\n').slice(0, 20).join('\n')}\n\n${next}`);
}

/**
 * @param {string} message
 * @returns {never}
 */
function stop(message) {
  console.error(message);
  process.exit(1);
}
