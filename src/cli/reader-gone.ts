/** What a shell says of a process that ended because nobody reads what it writes: 128 and the number of SIGPIPE. */
export const READER_GONE = 141;

/** Has the process end, and say nothing, once the other end of a pipe that it writes to is closed, as `head` does. */
export function endWithReader(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(READER_GONE);
    });
  }
}
