import { readFileSync, statSync } from 'node:fs';
import { PackFault } from '../pack/fault.ts';
import { LIMITS, megabytes } from '../pack/limits.ts';
import { type PackFile, readPackFile } from '../pack/pack-file.ts';
import { calledPath } from './called-path.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder; name the file that pack build made',
  EACCES: 'it may not be read',
};

/** Why a pack file on the disk cannot be had, in a sentence that begins with its name. */
export class PackFileFault extends Error {
  override readonly name = 'PackFileFault';
  /** True where there is a file, and what is in it is at fault. */
  readonly isRead: boolean;

  constructor(file: string, message: string, isRead: boolean) {
    super(`${file}: ${message}`);
    this.isRead = isRead;
  }
}

/** The pack in a file, named as whoever called means it. Rejects with a PackFileFault. */
export async function packFromDisk(file: string): Promise<PackFile> {
  let bytes: Uint8Array;
  try {
    const path = calledPath(file);
    if (statSync(path).size > LIMITS.packBytes) {
      const most = megabytes(LIMITS.packBytes);
      throw new PackFileFault(file, `The pack is larger than ${most}, the most a pack may have.`, true);
    }
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof PackFileFault) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new PackFileFault(file, (code && REASONS[code]) ?? message, false);
  }
  try {
    return await readPackFile(bytes);
  } catch (error) {
    if (!(error instanceof PackFault)) throw error;
    throw new PackFileFault(file, error.message, true);
  }
}

/** Exit code of a command whose file cannot be had: 1 where its content is at fault, 2 where it is not there. Says why. */
export function exitCodeOf(error: unknown): number {
  if (!(error instanceof PackFileFault)) throw error;
  console.error(error.message);
  return error.isRead ? 1 : 2;
}
