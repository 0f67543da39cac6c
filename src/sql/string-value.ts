import type { Token } from './token.ts';

/**
 * The text that a string token stands for: `'it''s'`, `E'\x61'`, `$$a$$`, and `'a'` with `'b'` on the next line, which
 * is one string. The letters of `b'..'` and `x'..'` come as they are written. An unterminated string ends with the text.
 */
export function stringValue({ text }: Token): string {
  const dollar = /^\$[^$]*\$/.exec(text)?.[0];
  if (dollar) return text.slice(dollar.length, text.endsWith(dollar) ? -dollar.length : undefined);
  const escapes = /^e/i.test(text);
  const parts: string[] = [];
  for (let at = text.indexOf("'"); at >= 0 && at < text.length; ) {
    const piece = pieceEnd(text, at + 1, escapes);
    parts.push(text.slice(at + 1, piece).replaceAll("''", "'"));
    at = text.indexOf("'", piece + 1);
  }
  return escapes ? parts.map(unescaped).join('') : parts.join('');
}

/** The place of the quote that ends a piece; the end of the text where there is none. */
function pieceEnd(text: string, from: number, escapes: boolean): number {
  for (let i = from; i < text.length; i++) {
    if (escapes && text[i] === '\\') i++;
    else if (text[i] === "'") {
      if (text[i + 1] !== "'") return i;
      i++;
    }
  }
  return text.length;
}

const NAMED: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

function unescaped(text: string): string {
  return text.replace(
    /\\(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{1,3})|([\s\S]))/g,
    (whole, byte, unit, point, octal, letter) => {
      if (letter !== undefined) return NAMED[letter] ?? letter;
      const code =
        octal === undefined ? Number.parseInt(byte ?? unit ?? point, 16) : Number.parseInt(octal, 8);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
