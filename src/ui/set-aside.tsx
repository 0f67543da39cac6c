import { attempted, keep } from '../app/progress.ts';
import './set-aside.css';
import { text } from './text.ts';

interface SetAsideProps {
  /** Of the attempt whose drafts these are. */
  readonly id: string;
  /** Puts a draft into the editor, where that can be undone. */
  readonly onTake: (draft: string) => void;
}

/** Offers the draft of an earlier visit that arrived after another was begun; null where there is none. */
export function SetAside({ id, onTake }: SetAsideProps) {
  const drafts = attempted(id).setAside;
  const draft = drafts.at(-1);
  if (draft === undefined) return null;
  const leave = () => void keep(id, { setAside: drafts.slice(0, -1) });
  return (
    <p class="set-aside" role="status">
      {text.setAside}
      <button
        type="button"
        class="button"
        onClick={() => {
          onTake(draft);
          leave();
        }}
      >
        {text.takeDraft}
      </button>
      <button type="button" class="button button-quiet" onClick={leave}>
        {text.leaveDraft}
      </button>
    </p>
  );
}
