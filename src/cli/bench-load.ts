import { type ChildProcess, spawn } from 'node:child_process';
import { cpus } from 'node:os';

/** Longer than anything is measured under load: a process whose owner was killed ends by itself. */
const MOST_MS = 300_000;
const SPIN = `const end = Date.now() + ${MOST_MS}; console.log('spinning'); while (Date.now() < end);`;

/** Does work while a process of its own keeps each core busy. */
export async function underLoad<T>(work: () => Promise<T>): Promise<T> {
  const spinning = cpus().map(() =>
    spawn(process.execPath, ['-e', SPIN], { stdio: ['ignore', 'pipe', 'inherit'] }),
  );
  try {
    await Promise.all(spinning.map(hasBegun));
    return await work();
  } finally {
    for (const child of spinning) child.kill('SIGKILL');
  }
}

function hasBegun(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', () => resolve());
    child.once('error', reject);
  });
}
