import { bottomK } from '../laboratory/bottom-k.ts';
import { BUILT_IN, EXACT } from '../laboratory/exact.ts';
import { hyperLogLog } from '../laboratory/hyperloglog.ts';
import type { Method } from '../laboratory/method.ts';
import { hashSample } from '../laboratory/sample.ts';
import { OptionFault, wholeNumber } from './option-fault.ts';

const PLAIN: Readonly<Record<string, Method>> = { exact: EXACT, 'built-in': BUILT_IN };
const WITH_SETTING: Readonly<Record<string, (setting: number) => Method>> = {
  hyperloglog: hyperLogLog,
  'bottom-k': bottomK,
  sample: hashSample,
};

/** All forms of `--methods`, to be shown to people. */
export const METHOD_FORMS = 'exact, built-in, hyperloglog:<4-16>, bottom-k:<from 3>, sample:<from 2>';

/** A method as the command line names it, `hyperloglog:14`: what `methodNamed` takes. */
export function nameOf({ kind, setting }: Method): string {
  return setting === null ? kind : `${kind}:${setting}`;
}

/** The method of a name as people type it. Throws OptionFault where there is none, or none with such a setting. */
export function methodNamed(name: string): Method {
  const [kind = '', setting, ...more] = name.trim().split(':');
  const plain = Object.hasOwn(PLAIN, kind) ? PLAIN[kind] : undefined;
  if (plain && setting === undefined) return plain;
  const make = Object.hasOwn(WITH_SETTING, kind) ? WITH_SETTING[kind] : undefined;
  if (!make || setting === undefined || more.length > 0) {
    throw new OptionFault(`There is no method ${name}. There are ${METHOD_FORMS}.`);
  }
  try {
    return make(wholeNumber(`--methods ${kind}`, setting, { least: 0, most: 1e9 }));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new OptionFault(`--methods ${name}: ${error.message}`);
  }
}
