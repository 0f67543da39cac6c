import DOMPurify from 'dompurify';
import type { ReadContent } from './pack-entry.ts';

/** What the catalogue's Markdown renderer makes, and nothing else. */
const ALLOWED = {
  ALLOWED_TAGS: [
    ...[
      'p',
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'ul',
      'ol',
      'li',
      'blockquote',
      'pre',
      'code',
      'em',
      'strong',
    ],
    ...['s', 'a', 'hr', 'br', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  ALLOWED_ATTR: ['href', 'title', 'start', 'class'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?:\/\/|#)/i,
};

/** HTML with what could act taken out. */
export function sanitisedHtml(html: string): string {
  return DOMPurify.sanitize(html, ALLOWED);
}

/** The content of a pack with all its HTML sanitised. */
export function sanitised(content: ReadContent): ReadContent {
  const { exercises, story, datasets } = content;
  const { closing } = story;
  return {
    ...content,
    exercises: exercises.map((exercise) => ({
      ...exercise,
      prose: sanitisedHtml(exercise.prose),
      hints: exercise.hints.map(sanitisedHtml),
      explanation: sanitisedHtml(exercise.explanation),
    })),
    story: {
      ...story,
      prose: sanitisedHtml(story.prose),
      closing: closing && { ...closing, answer: sanitisedHtml(closing.answer) },
    },
    datasets: datasets.map((dataset) => ({ ...dataset, prose: sanitisedHtml(dataset.prose) })),
  };
}
