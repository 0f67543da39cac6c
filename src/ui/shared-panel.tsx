import { useId, useMemo } from 'preact/hooks';
import { showEditor } from '../app/editor-wanted.ts';
import { route } from '../app/route.ts';
import { dropSharedHash } from '../app/shared-hash.ts';
import { openSharedLink, ownDraft } from '../app/shared-link.ts';
import type { SharedQuery } from '../share/share-link.ts';
import { CodeBlock } from './code-block.tsx';
import { linkFaultText, shareText } from './share-text.ts';
import './shared-panel.css';
import { sharedTarget } from './shared-target.ts';
import { Waiting } from './waiting.tsx';

/** Once the page is laid out anew: the element that the focus goes to, as the button that had it is gone. */
function focusOn(selector: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());
}

function dismiss(): void {
  dropSharedHash();
  focusOn('#content');
}

/** The query that came with the page's address, beside the learner's own; nothing is changed or run until they choose. */
export function SharedPanel({ hash }: { readonly hash: string }) {
  const title = useId();
  const link = useMemo(() => openSharedLink(hash), [hash]).value;
  return (
    <section class="shared" aria-labelledby={title}>
      <h2 id={title}>{shareText.shared}</h2>
      {link.kind === 'reading' && <Waiting label={shareText.reading} share={null} />}
      {link.kind === 'read' && <SharedSides shared={link.shared} />}
      {link.kind === 'faulty' && (
        <>
          <p role="alert">{linkFaultText(link.fault)}</p>
          <div class="shared-actions">
            <button type="button" class="button" onClick={dismiss}>
              {shareText.dismiss}
            </button>
          </div>
        </>
      )}
    </section>
  );
}

function SharedSides({ shared }: { readonly shared: SharedQuery }) {
  const target = sharedTarget(route.value, shared);
  const own = ownDraft(target.id, target.starter);
  const isSame = own === shared.sql;
  const isOther = own !== '' && !isSame;
  const open = () => {
    target.open?.();
    dropSharedHash();
    showEditor();
    focusOn('.cm-content');
  };
  return (
    <>
      <p role="status">
        {shareText.came} {target.note} {isSame && shareText.isSame}
      </p>
      <div class="shared-sides">
        <div class="shared-side">
          {isOther && <h3>{shareText.fromLink}</h3>}
          <CodeBlock code={shared.sql} label={shareText.shared} />
        </div>
        {isOther && (
          <div class="shared-side shared-own">
            <h3>{shareText.own}</h3>
            <CodeBlock code={own} label={shareText.own} />
          </div>
        )}
      </div>
      <div class="shared-actions">
        <button type="button" class="button button-primary" disabled={!target.open} onClick={open}>
          {target.label}
        </button>
        <button type="button" class="button" onClick={dismiss}>
          {shareText.dismiss}
        </button>
        {isOther && <span>{shareText.ownStays}</span>}
      </div>
    </>
  );
}
