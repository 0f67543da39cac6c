import { expect, test } from 'vitest';
import { whyNotKept } from '../../src/offline/message.ts';

test('a full disk is told from a connection that failed', () => {
  expect(whyNotKept(new DOMException('Quota exceeded.', 'QuotaExceededError'))).toBe('no-space');
  expect(whyNotKept(new TypeError('Failed to fetch'))).toBe('no-connection');
  expect(whyNotKept(null)).toBe('no-connection');
});
