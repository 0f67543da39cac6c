import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import './late.css';
import { fetchMissingStylesheets } from './missing-stylesheets.ts';
import { text } from './text.ts';
import { Waiting } from './waiting.tsx';

type LateProps<Props> = Props & {
  /** Fetches the component; a constant `() => import('./x.tsx').then(({ X }) => X)`, by which it is known once it came. */
  readonly load: () => Promise<ComponentType<Props>>;
};

type State<Props> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly View: ComponentType<Props> }
  | { readonly kind: 'failed' };

/** What came, by what fetched it: shown again, it is there at once. */
const arrived = new WeakMap<() => Promise<unknown>, unknown>();

/**
 * A component whose code comes when it is first shown, given all props but `load`. Where it does not come the reader is
 * told and can try again.
 */
export function Late<Props extends object>({ load, ...rest }: LateProps<Props>) {
  const known = arrived.get(load) as ComponentType<Props> | undefined;
  const state = useSignal<State<Props>>(known ? { kind: 'loaded', View: known } : { kind: 'loading' });
  const place = useRef<HTMLDivElement>(null);
  const begin = async () => {
    state.value = { kind: 'loading' };
    try {
      await fetchMissingStylesheets();
      const View = await load();
      arrived.set(load, View);
      state.value = { kind: 'loaded', View };
    } catch {
      state.value = { kind: 'failed' };
    }
  };
  // Before the browser draws, so that code which is there already shows no gap.
  useLayoutEffect(() => {
    if (!known) void begin();
  }, []);
  if (state.value.kind === 'loaded') {
    const { View } = state.value;
    // What is left of the props without `load` are the component's own.
    return <View {...(rest as unknown as Props)} />;
  }
  return (
    <div ref={place} class="late" tabIndex={-1}>
      {state.value.kind === 'loading' ? (
        <Waiting label={text.loadingPart} share={null} />
      ) : (
        <>
          <p role="alert">{text.partFailed}</p>
          <button
            type="button"
            class="button"
            onClick={() => {
              // The button goes; without this the focus would go back to the start of the page.
              place.current?.focus();
              void begin();
            }}
          >
            {text.retry}
          </button>
        </>
      )}
    </div>
  );
}
