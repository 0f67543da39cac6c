import { type ChildProcess, spawn } from 'node:child_process';
import { cpus } from 'node:os';

/** Ends by itself where its owner was killed, at the latest after an hour. */
const SPIN =
  "const [owner, end] = [process.ppid, Date.now() + 3600000]; console.log('spinning'); while (process.ppid === owner && Date.now() < end);";

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
