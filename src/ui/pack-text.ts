import { whole } from './count-text.ts';

/** The sentences of a pack's page. */
export const packText = {
  seen: 'What was seen',
  log: 'From the log',
  drawing: 'Making the telemetry',
  figures: 'The figures',
  series: 'series',
  marked: 'marked',
  exercises: 'Exercises',
  closing: 'The question, answered',
  locked: (left: number) =>
    `The full answer opens when all exercises are solved: ${whole(left)} to go. It can be read before, too.`,
  readNow: 'Read it now',
  failed: 'What the pack tells could not be loaded.',
  /** What a graph shows, for those who do not see it. */
  described: (count: number, up: string, most: string, across: string, at: string) =>
    `${whole(count)} values. The largest of ${up} is ${most}, at ${across} ${at}.`,
} as const;
