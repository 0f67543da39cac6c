import type { Laboratory } from '../app/laboratory.ts';
import type { Report, StreamReport } from '../app/laboratory-report.ts';
import { duration } from './count-text.ts';
import { LaboratoryClaim } from './laboratory-claim.tsx';
import { LaboratoryGroups } from './laboratory-groups.tsx';
import { LaboratoryMemory } from './laboratory-memory.tsx';
import './laboratory-results.css';
import { reportCsv, streamCsv } from './laboratory-csv.ts';
import { LaboratoryStale } from './laboratory-stale.tsx';
import { LaboratoryTable } from './laboratory-table.tsx';
import { buildText, laboratoryText, methodName, populationText } from './laboratory-text.ts';
import { StreamTable } from './stream-table.tsx';
import { TakeAway } from './take-away.tsx';

/** What the main measurement found, as far as it is; how to begin before that. */
export function LaboratoryResults({ laboratory }: { readonly laboratory: Laboratory }) {
  const report = laboratory.main.report.value;
  return (
    <section class="laboratory-panel" aria-labelledby="laboratory-results">
      <h2 id="laboratory-results">{laboratoryText.results}</h2>
      {!report && <p class="laboratory-empty">{laboratoryText.nothingYet}</p>}
      {report && <LaboratoryStale laboratory={laboratory} setting={report.setting} />}
      {report?.kind === 'kept' && <KeptResults report={report} />}
      {report?.kind === 'streamed' && <StreamedResults report={report} />}
    </section>
  );
}

function KeptResults({ report }: { readonly report: Report }) {
  const { experiment, lines } = report;
  const { ended, fault, madeMs, population, race } = experiment;
  const starved = lines
    .filter(({ counted }) => counted?.error?.kind === 'out-of-memory')
    .map(({ method }) => method);
  return (
    <>
      {ended === 'stopped' && <p class="laboratory-partial">{laboratoryText.partial}</p>}
      {fault && (
        <p class="laboratory-partial" role="alert">
          {laboratoryText.notMade} {fault.message} {fault.advice}
        </p>
      )}
      {ended && <LaboratoryClaim report={report} />}
      {lines.some(({ counted }) => counted) && <LaboratoryTable report={report} />}
      {starved.length > 0 && (
        <p class="laboratory-partial" role="status">
          {laboratoryText.whyOutOfMemory(starved.map(methodName), report.setting.memoryBytes)}{' '}
          {starved.some(({ kind }) => kind === 'exact') && laboratoryText.whyExact}
        </p>
      )}
      {race && race.discarded > 0 && <p>{laboratoryText.hiddenTab(race.discarded)}</p>}
      <p class="laboratory-circumstances">
        {[
          populationText(population),
          madeMs === null ? null : laboratoryText.made(duration(madeMs)),
          race ? laboratoryText.rounds(race.rounds) : null,
          buildText(report.build),
          laboratoryText.clock(report.resolutionMs),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {ended && lines.some(({ counted }) => counted) && (
        <>
          <TakeAway name="distinct-counts" csv={() => reportCsv(report)} />
          <LaboratoryGroups report={report} />
          <LaboratoryMemory report={report} />
        </>
      )}
    </>
  );
}

function StreamedResults({ report }: { readonly report: StreamReport }) {
  const { population, streamed, ended } = report.stream;
  return (
    <>
      {ended === 'stopped' && <p class="laboratory-partial">{laboratoryText.partial}</p>}
      {ended && <LaboratoryClaim report={report} />}
      {streamed.length > 0 && <StreamTable report={report} />}
      <p class="laboratory-circumstances">
        {[populationText(population), laboratoryText.notKept, buildText(report.build)].join(' · ')}
      </p>
      {ended && streamed.length > 0 && <TakeAway name="distinct-counts" csv={() => streamCsv(report)} />}
    </>
  );
}
