import { useRef } from 'preact/hooks';

/** How often a value has become another one. As a key it makes a live region speak again where the words are the same. */
export function useChanges(value: unknown): number {
  const last = useRef({ value, count: 0 });
  if (last.current.value !== value) last.current = { value, count: last.current.count + 1 };
  return last.current.count;
}
