import { mondayOf } from './distinct-users.ts';
import type { Row } from './oracle.ts';
import { reading } from './register.ts';

/** A register that one run of the job wrote for a site and a day; `day` in days since 1970-01-01. */
export interface WrittenRegister {
  readonly site_id: number;
  readonly day: number;
  readonly register: number;
  readonly value: number;
}

const REGISTERS = 64;

/**
 * Per site and week that anything was written for: the registers above 0 of the merged sketch, what it reads, and the
 * estimates of the days added up, each of all its runs.
 */
export function rolledUpSketches(written: readonly WrittenRegister[]): Row[] {
  const weeks = new Set(written.map(({ site_id, day }) => `${site_id} ${mondayOf(day)}`));
  return [...weeks].map((week) => {
    const [site_id = 0, week_start = 0] = week.split(' ').map(Number);
    const own = written.filter((row) => row.site_id === site_id && mondayOf(row.day) === week_start);
    const { zeros, raw, estimate } = reading(merged(own));
    let sum_of_daily = 0;
    for (const day of new Set(own.map((row) => row.day))) {
      sum_of_daily += reading(merged(own.filter((row) => row.day === day))).estimate;
    }
    return { site_id, week_start, registers_set: REGISTERS - zeros, raw, estimate, sum_of_daily };
  });
}

function merged(written: readonly WrittenRegister[]): number[] {
  const registers = new Array<number>(REGISTERS).fill(0);
  for (const { register, value } of written) {
    registers[register] = Math.max(registers[register] ?? 0, value);
  }
  return registers;
}
