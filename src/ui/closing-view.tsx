import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { figuresOf } from '../app/story.ts';
import type { Closing } from '../exercise/story.ts';
import { figuresIn } from './figures-in.ts';
import { packText } from './pack-text.ts';
import { Prose } from './prose.tsx';

function Answer({ closing }: { readonly closing: Closing }) {
  const figures = useMemo(() => figuresOf(closing), [closing]);
  return <Prose html={figuresIn(closing.answer, figures.value)} />;
}

/** The question of the interview, and its full answer: there once all exercises are solved, or when it is asked for. */
export function ClosingView({ closing, left }: { readonly closing: Closing; readonly left: number }) {
  const wanted = useSignal(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The button that was pressed is gone.
    if (wanted.value) heading.current?.focus();
  }, [wanted.value]);
  return (
    <section class="closing" aria-labelledby="closing-title">
      <h2 id="closing-title" ref={heading} tabIndex={-1}>
        {packText.closing}
      </h2>
      <blockquote>{closing.question}</blockquote>
      {left === 0 || wanted.value ? (
        <Answer closing={closing} />
      ) : (
        <p class="closing-locked">
          {packText.locked(left)}
          <button
            type="button"
            class="button"
            onClick={() => {
              wanted.value = true;
            }}
          >
            {packText.readNow}
          </button>
        </p>
      )}
    </section>
  );
}
