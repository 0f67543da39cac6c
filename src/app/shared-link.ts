import { type ReadonlySignal, signal } from '@preact/signals';
import { decode, type LinkFault, type SharedQuery } from '../share/share-link.ts';
import { attempted, keep } from './progress.ts';

/** The shared query of an address. */
export type SharedLink =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly shared: SharedQuery }
  | { readonly kind: 'faulty'; readonly fault: LinkFault };

/** Reads the part of an address behind `#`; nothing of it is run. */
export function openSharedLink(hash: string): ReadonlySignal<SharedLink> {
  const link = signal<SharedLink>({ kind: 'reading' });
  void decode(hash).then((decoded) => {
    link.value = decoded.ok
      ? { kind: 'read', shared: decoded.shared }
      : { kind: 'faulty', fault: decoded.fault };
  });
  return link;
}

/** The text of the learner's own at an exercise, or `scratch`; empty where there is only what it began with. */
export function ownDraft(id: string, starter: string): string {
  const { draft } = attempted(id);
  return draft.trim() === starter.trim() ? '' : draft;
}

/** Writes a shared query in place of the learner's own text, which is set aside. */
export function takeShared(sql: string, id: string, starter: string, write: (sql: string) => void): void {
  const own = ownDraft(id, starter);
  if (own !== '' && own !== sql) {
    const others = attempted(id).setAside.filter((draft) => draft !== own);
    void keep(id, { setAside: [...others, own] });
  }
  write(sql);
}
