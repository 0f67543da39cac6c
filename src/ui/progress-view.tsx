import { useSignal } from '@preact/signals';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { packs } from '../app/library.ts';
import { attempted, attempts } from '../app/progress.ts';
import { openProgressTransfer, type ProgressTransfer, type Transfer } from '../app/progress-transfer.ts';
import { theme } from '../app/theme.ts';
import { download } from './download.ts';
import { useFileDrop } from './file-drop.ts';
import { progressFaultText, progressText } from './progress-text.ts';
import './progress-view.css';
import { FileButton } from './file-button.tsx';
import { Waiting } from './waiting.tsx';
import { whenText } from './when-text.ts';

/** Saves everything that is kept to a file, and joins it with what a chosen file holds, after a look at what would change. */
export function ProgressView() {
  const transfer = useMemo(openProgressTransfer, []);
  const state = transfer.state.value;
  const take = useMemo(
    () => (files: Iterable<File>) => {
      const [file] = files;
      if (file) void transfer.read(file);
    },
    [transfer],
  );
  const dropping = useFileDrop(take);
  const begun = [...attempts.value.values()].filter(({ standing }) => standing !== 'untouched');
  const scratched = attempted('scratch').draft !== '';
  const solved = begun.filter(({ standing }) => standing === 'accepted');
  const save = () => {
    const made = transfer.save();
    if (made) download(made.name, made.content);
  };
  return (
    <div class="progress-view">
      <p>{progressText.kept}</p>
      <p>{progressText.summary(begun.length, solved.length, scratched)}</p>
      <button type="button" class="button" onClick={save}>
        {progressText.save}
      </button>
      <h3>{progressText.load}</h3>
      <p>{dropping.value ? progressText.dropHere : progressText.joins}</p>
      <FileButton label={progressText.choose} accept=".json,application/json" onFiles={take} />
      {state.kind === 'reading' && <Waiting label={state.name} share={null} />}
      {state.kind === 'preview' && <Preview shown={state} transfer={transfer} />}
      <p role="alert">
        {state.kind === 'faulty' && progressFaultText(state.name, state.fault)}
        {state.kind === 'failed' &&
          (state.isFull ? progressText.noRoom : progressText.notKept(state.message))}
      </p>
      <p role="status">
        {state.kind === 'saved' && progressText.saved(state.name)}
        {state.kind === 'joined' && progressText.joined(state.changed)}
      </p>
    </div>
  );
}

interface PreviewProps {
  readonly shown: Extract<Transfer, { readonly kind: 'preview' }>;
  readonly transfer: ProgressTransfer;
}

function Preview({ shown, transfer }: PreviewProps) {
  const { name, file, joining } = shown;
  const offered = file.settings.theme;
  const here = theme.value;
  // Who has chosen none here loses nothing by the file's.
  const takesTheme = useSignal(here === 'system');
  const ids = new Set(
    packs.value.flatMap(({ exercises }) => exercises.map(({ pack, slug }) => `${pack}/${slug}`)),
  );
  const strange = file.attempts.filter(({ id }) => id !== 'scratch' && !ids.has(id)).length;
  const place = useRef<HTMLElement>(null);
  // What is to be decided is seen and read out at once, on a small screen too.
  useLayoutEffect(() => {
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'end' });
  }, [shown]);
  return (
    <section ref={place} class="progress-preview" tabIndex={-1} aria-label={progressText.load}>
      <p>
        <strong>{progressText.preview(name, whenText(file.exportedAt, Date.now()))}</strong>
      </p>
      {file.attempts.length === 0 && <p>{progressText.empty}</p>}
      <ul>
        {progressText.counts(joining).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {joining.newerHere + joining.newerInFile > 0 && <p>{progressText.rule}</p>}
      {strange > 0 && <p>{progressText.notHere(strange)}</p>}
      {joining.fromFuture > 0 && <p>{progressText.fromFuture(joining.fromFuture)}</p>}
      {offered && offered !== here && (
        <label class="progress-theme">
          <input
            type="checkbox"
            checked={takesTheme.value}
            onChange={(event) => {
              takesTheme.value = event.currentTarget.checked;
            }}
          />
          {progressText.theme(offered, here)}
        </label>
      )}
      <div class="progress-actions">
        <button
          type="button"
          class="button button-primary"
          onClick={() => void transfer.join(takesTheme.value)}
        >
          {progressText.join}
        </button>
        <button type="button" class="button" onClick={transfer.cancel}>
          {progressText.cancel}
        </button>
      </div>
    </section>
  );
}
