import { many, whole } from './count-text.ts';

/** The sentences around pictures. */
export const pictureText = {
  yours: 'From your rows',
  expected: 'As it should look',
  onePlan: 'From one accepted plan',
  drawing: 'Drawing',
  stopped: 'The drawing was stopped.',
  again: 'Draw again',
  unwritten: 'Write a query, and its rows are drawn here.',
  staleQuery: 'The query has changed since this was drawn.',
  staleData: 'Other data was chosen since this was drawn.',
  truncated: (most: number) =>
    `Only the first ${whole(most)} marks are drawn. Choose smaller data to see all.`,
  nothing: 'There are no rows to draw.',
  limit: (title: string, limit: string) => `${title} ${limit}`,
  from: (across: string) => `${across}, from`,
  to: (across: string) => `${across}, to`,
  spans: (spans: number, moments: number, lanes: number) =>
    `${many(spans, 'span')}${moments > 0 ? ` and ${many(moments, 'moment')}` : ''} in ${many(lanes, 'lane')}.`,
} as const;
