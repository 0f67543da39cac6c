import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Diagnosis } from '../app/diagnosis.ts';
import type { Finding } from '../app/finding.ts';
import type { Rung } from '../app/ladder.ts';
import { openInScratch } from '../app/scratch-handover.ts';
import { recreation } from '../grading/counterexample.ts';
import { CounterexampleView } from './counterexample-view.tsx';
import { Sentence } from './sentence.tsx';
import { StageView } from './stage-view.tsx';
import { whyText } from './text.ts';
import { Waiting } from './waiting.tsx';

function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  const [lead, ...rest] = sentences;
  return (
    <>
      <p>
        <Sentence text={lead ?? ''} />
      </p>
      {rest.length > 0 && (
        <ul>
          {rest.map((sentence) => (
            <li key={sentence}>
              <Sentence text={sentence} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function titleOf(rung: Rung, { counterexample }: Diagnosis): string {
  if (rung !== 'counterexample' || counterexample.value.state !== 'found') return whyText.title[rung];
  const { inputRows, tables, isMinimal } = counterexample.value.value;
  return whyText.smallest(inputRows, tables.length, isMinimal);
}

function Content({ rung, diagnosis }: { readonly rung: Rung; readonly diagnosis: Diagnosis }) {
  const { where, counterexample, misconception, stage } = diagnosis;
  const finding: Finding<unknown> = diagnosis[rung].value;
  if (finding.state === 'none') return <p>{whyText.none[rung]}</p>;
  if (rung === 'where' && where.value.state === 'found') return <Sentences sentences={where.value.value} />;
  if (rung === 'counterexample' && counterexample.value.state === 'found')
    return <CounterexampleView counterexample={counterexample.value.value} />;
  if (rung === 'misconception' && misconception.value.state === 'found')
    return (
      <p>
        <Sentence text={misconception.value.value.diagnosis} />
      </p>
    );
  if (rung === 'stage' && stage.value.state === 'found') return <StageView hint={stage.value.value} />;
  return <Waiting label={whyText.looking} share={null} />;
}

/** One pulled step: its heading takes the focus as it appears, and scrolls into view. */
export function WhyRung({ rung, diagnosis }: { readonly rung: Rung; readonly diagnosis: Diagnosis }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { fresh, pulled } = diagnosis.ladder;
  const isFresh = fresh.value === rung;
  const isLast = pulled.value.at(-1) === rung;
  const { state } = diagnosis[rung].value;
  useLayoutEffect(() => {
    const scroller = heading.current?.closest('.why');
    const section = heading.current?.closest('section');
    // Once more when what is looked for is there. Not scrollIntoView, which moves the whole page as well.
    if (isLast && scroller && section)
      scroller.scrollTop += section.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  }, [isLast, state]);
  useEffect(() => {
    if (!isFresh) return;
    fresh.value = null;
    heading.current?.focus({ preventScroll: true });
  }, [isFresh]);
  const { counterexample, query } = diagnosis;
  const id = `why-${rung}`;
  return (
    <section class="why-rung" aria-labelledby={id}>
      <header>
        <h3 id={id} ref={heading} tabIndex={-1}>
          {titleOf(rung, diagnosis)}
        </h3>
        {rung === 'counterexample' && counterexample.value.state === 'found' && (
          <button
            type="button"
            class="button button-quiet"
            onClick={() => {
              const { state } = counterexample.value;
              if (state === 'found')
                openInScratch({ setup: recreation(counterexample.value.value), query: query.value });
            }}
          >
            {whyText.openInScratch}
          </button>
        )}
      </header>
      <Content rung={rung} diagnosis={diagnosis} />
    </section>
  );
}
