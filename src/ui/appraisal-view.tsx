import type { Appraisal, Measure } from '../exercise/appraisal.ts';
import type { Readings } from '../grading/verdict.ts';
import { sqlOf, appraisalText as text, whereRead } from './appraisal-text.ts';
import './appraisal-view.css';
import { CodeBlock } from './code-block.tsx';

/** What the measures say of an answer: its own number beside the limit, and whether it keeps it in word and shape. */
export function MeasureTable({ readings }: { readonly readings: Readings }) {
  return (
    <table class="measures" aria-label={text.measures}>
      <thead>
        <tr>
          <th scope="col">{text.measures}</th>
          <th scope="col">{text.yours}</th>
          <th scope="col">{text.limit}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {readings.map((reading) => (
          <tr key={reading.name}>
            <th scope="row">
              <span class={`measure-state measure-${reading.state}`}>{reading.title}</span>
            </th>
            <td>{reading.said.value || text.noValue}</td>
            <td>{reading.said.limit || text.noLimit}</td>
            <td class="measure-where">
              {[text.state[reading.state], whereRead(reading)].filter(Boolean).join(', ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function MeasureSql({ measure }: { readonly measure: Measure }) {
  const sql = sqlOf(measure);
  return (
    <section>
      <h3>{measure.title}</h3>
      {sql === null ? <p>{text.bytes}</p> : <CodeBlock code={sql} label={measure.title} />}
      {measure.isPooled && <p>{text.pooled}</p>}
      {typeof measure.limit === 'string' && (
        <>
          <p>{text.limitOf}</p>
          <CodeBlock code={measure.limit} label={`${measure.title}, ${text.limit}`} />
        </>
      )}
    </section>
  );
}

/** "How it is judged", closed at first: the SQL of invariants and measures, the macros of the replay, and where it is simpler than life. */
export function Judging({ appraisal }: { readonly appraisal: Appraisal }) {
  const { invariants, measures, replay, approximations } = appraisal;
  return (
    <details class="judging">
      <summary>
        <h2>{text.title}</h2>
      </summary>
      <p>{text.intro}</p>
      {invariants.map(({ name, rule, offenders }) => (
        <section key={name}>
          <p>{text.rule(rule)}</p>
          <CodeBlock code={offenders} label={rule} />
        </section>
      ))}
      {measures.map((measure) => (
        <MeasureSql key={measure.name} measure={measure} />
      ))}
      {replay.length > 0 && <h3>{text.replay}</h3>}
      {replay.map(({ file, sql }) => (
        <CodeBlock key={file} code={sql} label={text.replay} />
      ))}
      {approximations.length > 0 && (
        <>
          <h3>{text.approximations}</h3>
          <ul>
            {approximations.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
