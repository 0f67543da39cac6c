import type { Picture } from './picture.ts';
import { checkSelect } from './read-appraisal.ts';

/** Says what is wrong with a picture's SQL, and under which key it stands. */
export function checkPicture(
  { sql, limit }: Picture,
  say: (key: 'sql' | 'limit', message: string) => void,
): void {
  checkSelect(sql, (message) => say('sql', `SQL ${message}`));
  if (limit !== null) checkSelect(limit, (message) => say('limit', `limit ${message}`));
}
