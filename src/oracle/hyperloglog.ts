import type { Event } from './distinct-users.ts';
import { md5NumberLower } from './md5-number.ts';
import type { Row } from './oracle.ts';

const REGISTERS = 64;
const REST_BITS = 58;

/**
 * HyperLogLog of 64 registers over md5, as the exercise states it (Flajolet, Fusy, Gandouet and Meunier, 2007, with
 * linear counting below 2.5 m), bit by bit: one row, also for no users at all, whose estimate then is 0.
 */
export function hyperLogLog(events: readonly Event[]): Row[] {
  const registers = new Array<number>(REGISTERS).fill(0);
  for (const { user_id } of events) {
    if (user_id === null) continue;
    const hash = md5NumberLower(String(user_id));
    const register = Number(hash % 64n);
    registers[register] = Math.max(registers[register] ?? 0, firstOne(hash / 64n));
  }
  const zeros = registers.filter((value) => value === 0).length;
  const sum = registers.reduce((total, value) => total + 2 ** -value, 0);
  const raw = ((0.7213 / (1 + 1.079 / REGISTERS)) * REGISTERS * REGISTERS) / sum;
  const isSmall = raw <= 2.5 * REGISTERS && zeros > 0;
  const estimate = isSmall ? REGISTERS * Math.log(REGISTERS / zeros) : raw;
  return [{ registers_set: REGISTERS - zeros, zeros, raw, estimate }];
}

/** The place, from 1 on the left, of the first 1 among 58 bits; 59 where there is none. */
function firstOne(rest: bigint): number {
  for (let place = 1; place <= REST_BITS; place++) {
    if ((rest >> BigInt(REST_BITS - place)) & 1n) return place;
  }
  return REST_BITS + 1;
}
