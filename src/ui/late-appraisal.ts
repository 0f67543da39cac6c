import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type * as views from './appraisal-view.tsx';

/** Few exercises measure anything: the components for it come with the first that does. */
const loaded = signal<typeof views | null>(null);

/** The components that show measures, fetched once they are wanted; null until then, and where they cannot be had. */
export function useAppraisal(wanted: boolean): typeof views | null {
  useEffect(() => {
    if (!wanted || loaded.value) return;
    import('./appraisal-view.tsx').then(
      (module) => {
        loaded.value = module;
      },
      // Asked for again with the next exercise or verdict.
      () => {},
    );
  }, [wanted]);
  return wanted ? loaded.value : null;
}
