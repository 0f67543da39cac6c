import { expect, test } from 'vitest';
import { conjuncts } from '../../src/plan/conjuncts.ts';

test.each([
  ['a = b', ['a = b']],
  ['((a = b) AND (c < d))', ['a = b', 'c < d']],
  ['(((x IS NULL) OR (t < x)) AND ((k = k) AND (t >= f)))', ['(x IS NULL) OR (t < x)', 'k = k', 't >= f']],
  ['(a) OR (b AND c)', ['(a) OR (b AND c)']],
  ["(a = ' AND ((') AND (b = 'it''s) AND (')", ["a = ' AND (('", "b = 'it''s) AND ('"]],
  ['"a AND b" > 1 AND f(x, (y)) = 2', ['"a AND b" > 1', 'f(x, (y)) = 2']],
  ['', ['']],
])('the conditions that all have to hold, of %s', (condition, parts) => {
  expect(conjuncts(condition)).toEqual(parts);
});
