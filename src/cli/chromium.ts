import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where installers put it when they leave the PATH alone. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of an installed Chromium or Chrome; CHROME_PATH comes first. Null where there is none. */
export function findChromium(): string | null {
  const named = process.env['CHROME_PATH'];
  if (named) return existsSync(named) ? named : null;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...PLACES].find((path) => existsSync(path)) ?? null;
}

/**
 * Finds Chromium, or installs it with Debian's package manager where this process may. Throws an error whose
 * message is the one command to run where it may not, and what the package manager said where it failed.
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  const wrong = process.env['CHROME_PATH'];
  if (wrong) throw new Error(`CHROME_PATH is ${wrong}, and there is no such file.`);
  const system = operatingSystem();
  if (system !== 'debian' || process.getuid?.() !== 0) {
    throw new Error(
      `The browser tests need Chromium or Chrome. Install it with\n\n  ${commandFor(system)}\n\nand run npm test again. A browser in another place is found through CHROME_PATH.`,
    );
  }
  console.error('Installing Chromium ...');
  aptGet('update');
  aptGet('install', '--yes', '--no-install-recommends', 'chromium');
  const installed = findChromium();
  if (!installed) throw new Error('The package chromium was installed, but no chromium is on the PATH.');
  return installed;
}

function aptGet(...args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const done = spawnSync('apt-get', args, { env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (done.status === 0) return;
  const said = (done.error ? String(done.error) : `${done.stdout}\n${done.stderr}`)
    .trim()
    .split('\n')
    .slice(-15)
    .join('\n');
  throw new Error(
    `${said}\n\napt-get ${args[0]} failed, so there is no browser to test in. Solve this, or install Chromium or Chrome another way, then run npm test again.`,
  );
}

function operatingSystem(): string {
  if (process.platform !== 'linux' || !existsSync('/etc/os-release')) return process.platform;
  return /^ID="?([\w-]+)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? 'linux';
}

function commandFor(system: string): string {
  switch (system) {
    case 'debian':
      return 'sudo apt-get install chromium';
    case 'ubuntu':
      return 'sudo snap install chromium';
    case 'fedora':
      return 'sudo dnf install chromium';
    case 'darwin':
      return 'brew install --cask google-chrome';
    case 'win32':
      return 'winget install Google.Chrome';
    default:
      return 'sudo apt-get install chromium   (or what your system calls it)';
  }
}
