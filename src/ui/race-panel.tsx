import type { Signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Attempt } from '../app/attempt.ts';
import { type RaceTrack, raceOf } from '../app/race.ts';
import { SIZES, type Size } from '../dataset/dataset.ts';
import { raceMarkdown } from './race-markdown.ts';
import { RaceReport } from './race-report.tsx';
import { TimingFrame } from './timing-frame.tsx';
import { raceText } from './timing-text.ts';
import { Waiting } from './waiting.tsx';

function SizeSelect({ size }: Pick<RaceTrack, 'size'>) {
  return (
    <label>
      <span>{raceText.size}</span>
      <select
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

function stateOf({ report, isRunning }: RaceTrack): string {
  const race = report.value?.race;
  if (!race) return '';
  if (race.ended) return raceText.ended[race.ended](race.rounds);
  return isRunning.value ? raceText.running(race.lanes[0]?.samples.length ?? 0) : '';
}

function Making({ making }: Pick<RaceTrack, 'making'>) {
  const made = making.value;
  if (made) return <Waiting key={made.size} label={raceText.making(made.size)} share={made.share} />;
  return <Waiting label={raceText.finding} share={null} />;
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
      choice={<SizeSelect size={track.size} />}
      state={stateOf(track)}
      intro={raceText.intro(attempt.exercise.solutions.length)}
      waiting={<Making making={track.making} />}
      timed={report?.text ?? null}
      markdown={() => (report ? raceMarkdown(attempt.exercise.title, report) : '')}
    >
      {report && <RaceReport report={report} />}
    </TimingFrame>
  );
}
