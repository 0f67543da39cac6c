import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { draftOf, hashOf } from './laboratory-address.ts';
import { type Bench, openBench } from './laboratory-bench.ts';
import { type Outlook, outlookOf } from './laboratory-fit.ts';
import { type MergeRun, openMerge } from './laboratory-merge.ts';
import { type MainRun, openMainRun } from './laboratory-run.ts';
import { openScatter, type ScatterRun } from './laboratory-scatter.ts';
import { type Draft, type Setting, type Understood, understood } from './laboratory-setting.ts';
import { openSizes, type SizesRun } from './laboratory-sizes.ts';

/** The laboratory: what is set, what is under way, and what was found. */
export interface Laboratory {
  readonly draft: ReadonlySignal<Draft>;
  /** Parts of the address that say nothing. */
  readonly unread: ReadonlySignal<readonly string[]>;
  readonly understood: ReadonlySignal<Understood>;
  /** Null where the draft is not understood. */
  readonly outlook: ReadonlySignal<Outlook | null>;
  readonly bench: Bench;
  readonly main: MainRun;
  readonly sizes: SizesRun;
  readonly scatter: ScatterRun;
  readonly merge: MergeRun;
  /** Changes the draft, and the page's address with it. */
  change(part: Partial<Draft>): void;
  /** Takes the setting from the page's address, where there is one. */
  readAddress(): void;
  /** Writes the setting into the page's address. */
  writeAddress(): void;
  /** Begins something with what is set; does nothing where that is not understood. */
  begin(run: (setting: Setting) => Promise<void>): void;
}

let opened: Laboratory | null = null;

/** The one laboratory of this page; what was found in it stays until the page is closed. */
export function theLaboratory(): Laboratory {
  opened ??= open();
  return opened;
}

function open(): Laboratory {
  const first = draftOf(location.hash);
  const draft: Signal<Draft> = signal(first.draft);
  const unread: Signal<readonly string[]> = signal(first.unread);
  const understanding = computed(() => understood(draft.value));
  const bench = openBench();

  function writeAddress(): void {
    const hash = hashOf(draft.value);
    const address = `${location.pathname}${location.search}${hash && `#${hash}`}`;
    history.replaceState(history.state, '', address);
  }

  return {
    draft,
    unread,
    understood: understanding,
    outlook: computed(() => (understanding.value.ok ? outlookOf(understanding.value.setting) : null)),
    bench,
    main: openMainRun(bench),
    sizes: openSizes(bench),
    scatter: openScatter(bench),
    merge: openMerge(bench),
    change(part) {
      batch(() => {
        draft.value = { ...draft.value, ...part };
        unread.value = [];
      });
      writeAddress();
    },
    readAddress() {
      if (location.hash.length < 2) return;
      const read = draftOf(location.hash);
      batch(() => {
        draft.value = read.draft;
        unread.value = read.unread;
      });
    },
    writeAddress,
    begin(run) {
      const { value } = understanding;
      if (value.ok && !bench.working.value) void run(value.setting);
    },
  };
}
