import type { SharedQuery } from '../share/share-link.ts';
import { Late } from './late.tsx';
import { LateDialogButton } from './late-dialog-button.tsx';
import { text } from './text.ts';

const loadView = () => import('./share-view.tsx').then(({ ShareView }) => ShareView);

interface ShareButtonProps {
  /** What is in the editor now. */
  readonly query: () => SharedQuery;
  /** Of the file for a query that is too long for a link, without its ending. */
  readonly name: string;
}

/** Makes a link that holds the query; the code for it comes when it is first pressed. */
export function ShareButton({ query, name }: ShareButtonProps) {
  return (
    <LateDialogButton label={text.share} title={text.shareTitle}>
      <Late load={loadView} query={query} name={name} />
    </LateDialogButton>
  );
}
