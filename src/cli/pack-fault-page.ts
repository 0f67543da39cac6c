import type { Fault } from '../dataset/fault.ts';
import { escaped, replaceOnce } from './pages.ts';

const BOOT = '<script type="module" src="/src/main.tsx"></script>';
const PLACE = '<div id="app"></div>';

/** In the order in which they build on one another: the page's look, its look of a message, and what is particular here. */
const STYLES = ['/src/ui/base.css', '/src/ui/message-page.css', '/src/cli/pack-fault-page.css'];

/** The page's index.html as a page in its look that tells of faults, in the place of exercises that can't be read. */
export function faultPage(html: string, faults: readonly Fault[]): string {
  const links = STYLES.map((href) => `<link rel="stylesheet" href="${href}">`).join('\n    ');
  // The reader's choice of day or night, which the page would follow.
  const theme = `<script type="module">import { followTheme } from '/src/app/theme.ts'; followTheme();</script>`;
  return replaceOnce(replaceOnce(html, BOOT, `${links}\n    ${theme}`), PLACE, messageOf(faults)).replace(
    /<title>[^<]*/,
    () => `<title>${headingOf(faults)}`,
  );
}

function headingOf({ length }: readonly Fault[]): string {
  return length === 1 ? 'The pack has a fault' : `The pack has ${length} faults`;
}

function messageOf(faults: readonly Fault[]): string {
  const items = faults.map(
    ({ file, line, message }) =>
      `<li><code>${escaped(file)}, line ${line}</code><span>${escaped(sentence(message))}</span></li>`,
  );
  const what = faults.length === 1 ? 'it is' : 'they are';
  return `<main class="message-page fault-page" id="content">
      <h1>${headingOf(faults)}</h1>
      <p>The exercise is shown here again as soon as ${what} mended and saved:</p>
      <ul>${items.join('')}</ul>
    </main>`;
}

function sentence(message: string): string {
  return /[.?!]$/.test(message) ? message : `${message}.`;
}
