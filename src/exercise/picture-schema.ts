import * as v from 'valibot';
import { filledText } from '../dataset/schema.ts';
import { KINDS } from './picture.ts';

/** What frontmatter says of any picture. */
export const pictureEntries = {
  title: filledText,
  kind: v.picklist(KINDS, 'write bars, line or spans'),
  across: filledText,
  up: filledText,
  limit: v.optional(v.nullable(filledText), null),
  limitTitle: v.optional(filledText, 'limit'),
  sql: filledText,
};

/** `picture` in the frontmatter of `exercise.md`. */
export const pictureSchema = v.strictObject(pictureEntries);
