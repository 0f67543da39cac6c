import type { Measure } from '../exercise/appraisal.ts';
import type { Reading } from '../grading/reading.ts';

/** The sentences about measures, and how an answer is judged by them. */
export const appraisalText = {
  measures: 'Measures',
  yours: 'Your answer',
  limit: 'Limit',
  state: { kept: 'within', exceeded: 'beyond the limit', unmeasured: 'not measured' },
  noValue: 'none',
  noLimit: 'none here',
  overAll: 'over all worlds',
  title: 'How it is judged',
  intro:
    'This SQL runs on the rows of your query, called answer, after it has ended. The rows of one solution are called expected. Neither can be named by your query.',
  rule: (rule: string) => `${/[.!?]$/.test(rule) ? rule : `${rule}.`} Rows that break it:`,
  limitOf: 'Its limit:',
  pooled: 'Part and whole are added up over all worlds of a Check.',
  bytes: 'The size of the Arrow stream in which the rows cross from the engine to the page.',
  replay: 'The replay',
  approximations: 'What is simpler here',
} as const;

/** Where a reading was taken, for a reader who has just been told what a world is. */
export function whereRead({ world, share }: Reading): string {
  if (share) return appraisalText.overAll;
  if (!world) return '';
  return world.profile === 'boundary' ? `boundary world ${world.seed}` : `${world.profile} world`;
}

/** What SQL takes a measure: its own, or none where the engine counts bytes. */
export function sqlOf({ how }: Measure): string | null {
  return how === 'bytes-to-client' ? null : how.sql;
}
