import { familyOf } from '../relation/family.ts';
import type { Family } from '../relation/relation.ts';

/** A DuckDB type taken apart, so that nested values can be compared element by element. */
export interface SqlType {
  /** The spelling it was read from, usable in a CAST. */
  readonly name: string;
  readonly family: Family;
  /** Digits in all and after the point; 0 and 0 for families other than decimal. */
  readonly precision: number;
  readonly scale: number;
  /** What a list holds; null for other families. */
  readonly element: SqlType | null;
  /** What a struct holds, in order; empty for other families. */
  readonly fields: readonly { readonly name: string; readonly type: SqlType }[];
}

/** Reads a type as DESCRIBE spells it: `DECIMAL(18,3)`, `STRUCT("a b" INTEGER, c VARCHAR[])`, `INTEGER[3]`. */
export function parseType(text: string): SqlType {
  const name = text.trim();
  const family = familyOf(name);
  const plain = { name, family, precision: 0, scale: 0, element: null, fields: [] };
  if (family === 'list') return { ...plain, element: parseType(name.slice(0, name.lastIndexOf('['))) };
  if (family === 'struct') return { ...plain, fields: splitFields(inside(name)).map(parseField) };
  if (family === 'decimal') {
    const [precision = '18', scale = '0'] = inside(name).split(',');
    return { ...plain, precision: Number(precision), scale: Number(scale) };
  }
  return plain;
}

function inside(name: string): string {
  return name.slice(name.indexOf('(') + 1, -1);
}

/** Splits at the commas that are outside quotes and parentheses. */
function splitFields(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (quote) {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '(') depth++;
    else if (character === ')') depth--;
    else if (character === ',' && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

function parseField(text: string): { name: string; type: SqlType } {
  const field = text.trim();
  const quotedName = /^"((?:[^"]|"")*)"\s+/.exec(field);
  if (quotedName) {
    return {
      name: (quotedName[1] ?? '').replaceAll('""', '"'),
      type: parseType(field.slice(quotedName[0].length)),
    };
  }
  const space = field.indexOf(' ');
  return { name: field.slice(0, space), type: parseType(field.slice(space + 1)) };
}
