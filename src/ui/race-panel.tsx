import type { Signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Attempt } from '../app/attempt.ts';
import { type RaceTrack, raceOf } from '../app/race.ts';
import { threadsOffer } from '../app/threads.ts';
import { SIZES, type Size } from '../dataset/dataset.ts';
import { raceMarkdown } from './race-markdown.ts';
import { RaceReport } from './race-report.tsx';
import { threadsText } from './threads-choice-text.ts';
import { TimingFrame } from './timing-frame.tsx';
import { raceText } from './timing-text.ts';
import { Waiting } from './waiting.tsx';

function SizeSelect({ size }: Pick<RaceTrack, 'size'>) {
  return (
    <label>
      <span>{raceText.size}</span>
      <select
        class="field"
        value={size.value ?? ''}
        onChange={(event) => {
          const picked = event.currentTarget.value;
          size.value = picked in SIZES ? (picked as Size) : null;
        }}
      >
        <option value="">{raceText.smallestThatTells}</option>
        {Object.entries(SIZES).map(([each, count]) => (
          <option key={each} value={each}>
            {raceText.sizeOption(each, count)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** One thread, or one against more; left out where this page has one only. */
function ThreadsSelect({ threads }: Pick<RaceTrack, 'threads'>) {
  const offer = threadsOffer();
  if (!offer.offered) return null;
  return (
    <label>
      <span>{raceText.threads}</span>
      <select
        class="field"
        value={threads.value}
        onChange={(event) => {
          threads.value = Number(event.currentTarget.value);
        }}
      >
        {Array.from({ length: offer.most }, (_, at) => (
          <option key={at} value={at + 1}>
            {raceText.threadsOption(at + 1)}
          </option>
        ))}
      </select>
    </label>
  );
}

function stateOf({ report, isRunning }: RaceTrack): string {
  const race = report.value?.race;
  if (!race) return '';
  if (race.ended) return raceText.ended[race.ended](race.rounds);
  return isRunning.value ? raceText.running(race.lanes[0]?.samples.length ?? 0) : '';
}

function Making({ making, size }: Pick<RaceTrack, 'making' | 'size'>) {
  const made = making.value;
  if (made) return <Waiting key={made.size} label={raceText.making(made.size)} share={made.share} />;
  return <Waiting label={size.value ? raceText.preparing : raceText.finding} share={null} />;
}

/** What a race is, and why it has one thread only where that is so. */
function introOf({ exercise }: Attempt): string {
  const offer = threadsOffer();
  const intro = raceText.intro(exercise.solutions.length);
  if (offer.offered) return intro;
  const headers = offer.why === 'not-isolated' ? ` ${threadsText.headers.join(', ')}.` : '';
  return `${intro} ${threadsText.why[offer.why]}${headers}`;
}

interface RacePanelProps {
  readonly attempt: Attempt;
  /** True where a race was asked for elsewhere; it is begun then. */
  readonly isDue: Signal<boolean>;
}

/** The learner's query raced against all solutions: live while it runs, with what it says in words first. */
export function RacePanel({ attempt, isDue }: RacePanelProps) {
  const track = useMemo(() => raceOf(attempt), [attempt]);
  const begins = isDue.value;
  useEffect(() => {
    if (!begins) return;
    isDue.value = false;
    void track.start();
  }, [begins]);
  const report = track.report.value;
  return (
    <TimingFrame
      attempt={attempt}
      timing={track}
      start={raceText.start}
      choice={
        <>
          <SizeSelect size={track.size} />
          <ThreadsSelect threads={track.threads} />
        </>
      }
      state={stateOf(track)}
      intro={introOf(attempt)}
      waiting={<Making making={track.making} size={track.size} />}
      timed={report?.text ?? null}
      markdown={() => (report ? raceMarkdown(attempt.exercise.title, report) : '')}
    >
      {report && <RaceReport report={report} />}
    </TimingFrame>
  );
}
