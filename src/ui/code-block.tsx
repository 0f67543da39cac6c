import { useState } from 'preact/hooks';
import { copyText } from './clipboard.ts';
import './code-block.css';
import { text } from './text.ts';

/** SQL to read, not to edit, with a button that copies it. `label` names the code for screen readers. */
export function CodeBlock({ code, label }: { readonly code: string; readonly label: string }) {
  const [message, setMessage] = useState('');
  const copy = async () => setMessage((await copyText(code)) ? text.copied : text.copyRefused);
  return (
    <div class="code-block">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <pre class="code-block-text" tabIndex={0} role="group" aria-label={label}>
        <code>{code.trimEnd()}</code>
      </pre>
      <div class="code-block-side">
        <button type="button" class="code-block-copy" onClick={() => void copy()}>
          {text.copy}
        </button>
        <span role="status">{message}</span>
      </div>
    </div>
  );
}
