/** `checksums:` of a frontmatter with all that stands below it, whatever that is. */
const BLOCK = /^checksums:.*\n(?:(?:[ \t]|- |#(?=.*\n+[ \t])).*\n|\n)*/m;

/** A dataset.md without its checksums, its lines staying where they are. */
export function withoutChecksums(text: string): string {
  const { open, matter, rest } = parts(text);
  return `${open}${matter.replace(BLOCK, (block) => block.replace(/[^\n]/g, ''))}${rest}`;
}

/** A dataset.md with other lines of checksums, at the end of its frontmatter. Its line ends stay as they are. */
export function withChecksums(text: string, lines: readonly string[]): string {
  const isWindows = text.includes('\r\n');
  const { open, matter, rest } = parts(text);
  const written = `${open}${matter.replace(BLOCK, '')}checksums:\n${lines.join('\n')}\n${rest}`;
  return isWindows ? written.replaceAll('\n', '\r\n') : written;
}

/** With `\n` line ends; all is the rest where there is no frontmatter. */
function parts(text: string): { open: string; matter: string; rest: string } {
  const plain = text.replaceAll('\r\n', '\n');
  const [, open = '', matter = '', rest = plain] =
    /^(---\n)([\s\S]*?\n)(---(?:\n[\s\S]*)?)$/.exec(plain) ?? [];
  return { open, matter, rest };
}
