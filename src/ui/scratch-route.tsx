import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { openScratch, type Scratch } from '../app/scratch.ts';
import { handover } from '../app/scratch-handover.ts';
import { screenIsNarrow } from '../app/screen.ts';
import { engineState } from '../app/session.ts';
import { Announcement } from './announcement.tsx';
import { ErrorCard } from './error-card.tsx';
import { ResultGrid } from './result-grid.tsx';
import { ScratchPane } from './scratch-pane.tsx';
import './scratch-route.css';
import { Splitter } from './splitter.tsx';
import { SqlEditor } from './sql-editor.tsx';
import { text } from './text.ts';
import { Waiting } from './waiting.tsx';

let opened: Scratch | null = null;

/** The scratch page's one database, opened with what was handed over, or with a dataset at the first visit. */
function theScratch(): Scratch {
  const given = handover.value;
  if (!opened) {
    opened = openScratch();
    if (!given) void opened.open('logins', 'S');
  }
  if (given) {
    handover.value = null;
    void opened.take(given);
  }
  return opened;
}

function Result({ scratch }: { readonly scratch: Scratch }) {
  const loading = scratch.loading.value;
  const outcome = scratch.outcome.value;
  if (loading) return <Waiting label={`${text.building} ${loading.what}`} share={loading.share} />;
  if (scratch.running.value) return <Waiting label={text.running} share={null} />;
  if (!outcome) return <p class="evidence-empty">{text.emptyResult}</p>;
  if (!outcome.ok) return <ErrorCard error={outcome.error} />;
  return <ResultGrid relation={outcome.relation} elapsedMs={outcome.elapsedMs} label={text.result} />;
}

/** `/scratch`: a database of one's own. Files dropped anywhere on the page become tables. */
export function ScratchRoute() {
  const scratch = useMemo(theScratch, []);
  const dropping = useSignal(false);
  const paneShare = useSignal(0.28);
  const editorShare = useSignal(0.42);
  useEffect(() => {
    document.title = `${text.scratchTitle} · ${text.product}`;
    return () => {
      document.title = text.product;
    };
  }, []);
  const engineIsReady = engineState.value.kind === 'ready';
  useEffect(() => {
    if (engineIsReady) void scratch.ready().catch(() => undefined);
  }, [engineIsReady]);
  const run = (sql: string, offset: number) => void scratch.run(sql, offset);
  return (
    <main
      class={`exercise scratch ${screenIsNarrow.value ? 'scratch-narrow' : ''} ${dropping.value ? 'scratch-drop' : ''}`}
      id="content"
      tabIndex={-1}
      style={{ '--task': paneShare.value, '--editor': editorShare.value }}
      onDragOver={(event) => {
        event.preventDefault();
        dropping.value = true;
      }}
      onDragLeave={() => {
        dropping.value = false;
      }}
      onDrop={(event) => {
        event.preventDefault();
        dropping.value = false;
        for (const file of event.dataTransfer?.files ?? []) void scratch.addCsv(file);
      }}
    >
      <ScratchPane scratch={scratch} />
      {!screenIsNarrow.value && (
        <Splitter
          orientation="vertical"
          label={`${text.tables} | ${text.editor}`}
          share={paneShare.value}
          initial={0.28}
          onShare={(share: number) => {
            paneShare.value = share;
          }}
        />
      )}
      <div class="work">
        <div class="editor-pane">
          <SqlEditor
            id="scratch"
            doc={scratch.draft}
            tables={scratch.tables.value}
            problem={scratch.problem.value}
            onChange={scratch.write}
            onRun={run}
          />
          <div class="action-bar">
            {scratch.running.value ? (
              <button type="button" class="button button-primary" onClick={scratch.stop}>
                {text.stop}
              </button>
            ) : (
              <button type="button" class="button button-primary" onClick={() => run(scratch.draft.value, 0)}>
                {text.run}
              </button>
            )}
          </div>
        </div>
        {!screenIsNarrow.value && (
          <Splitter
            orientation="horizontal"
            label={`${text.editor} | ${text.evidence}`}
            share={editorShare.value}
            initial={0.42}
            onShare={(share: number) => {
              editorShare.value = share;
            }}
          />
        )}
        <section class="evidence" aria-label={text.evidence}>
          <Result scratch={scratch} />
          <Announcement outcome={scratch.outcome.value} />
        </section>
      </div>
    </main>
  );
}
