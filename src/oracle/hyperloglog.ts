import type { Event } from './distinct-users.ts';
import { md5NumberLower } from './md5-number.ts';
import type { Row } from './oracle.ts';
import { reading, registersOf } from './register.ts';

const PRECISION = 6;
const PRECISIONS = [4, 6, 8];
const TRIALS = Array.from({ length: 16 }, (_, index) => index + 1);

/** The sketch of 64 registers over md5: one row, also for no users at all, whose estimate then is 0. */
export function hyperLogLog(events: readonly Event[]): Row[] {
  const registers = registersOf(
    usersOf(events).map((user) => md5NumberLower(String(user))),
    PRECISION,
  );
  const { zeros, raw, estimate } = reading(registers);
  return [{ registers_set: registers.length - zeros, zeros, raw, estimate }];
}

/**
 * Of each precision the errors of sixteen sketches, whose hashes differ by the number of the trial in front of the user:
 * their mean, root mean square and largest size; NULL for no users. And what theory says.
 */
export function errorsOfTrials(events: readonly Event[]): Row[] {
  const users = usersOf(events);
  return PRECISIONS.map((precision) => {
    const registers = 2 ** precision;
    const rse = 1.04 / Math.sqrt(registers);
    if (users.length === 0)
      return { precision, registers, mean_err: null, rms_err: null, worst_err: null, rse };
    const errors = TRIALS.map((trial) => {
      const hashes = users.map((user) => md5NumberLower(`${trial}-${user}`));
      return (reading(registersOf(hashes, precision)).estimate - users.length) / users.length;
    });
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const rms_err = Math.sqrt(mean(errors.map((error) => error * error)));
    const worst_err = Math.max(...errors.map(Math.abs));
    return { precision, registers, mean_err: mean(errors), rms_err, worst_err, rse };
  });
}

/** The different known users. */
function usersOf(events: readonly Event[]): number[] {
  return [...new Set(events.flatMap(({ user_id }) => (user_id === null ? [] : [user_id])))];
}
