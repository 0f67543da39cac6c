/** Says why nothing was done, on standard error, and gives the exit code: 2 where the command line is at fault. */
export function refuse(message: string, code: 1 | 2 = 2): number {
  console.error(message);
  return code;
}
