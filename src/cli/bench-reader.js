// Acts as the fastest reader there is, inside the page, since the debugger would add its own round trips to each time.
// `npm run bench` puts it into every tab. Times are milliseconds.

const init = { bubbles: true, cancelable: true };
const press = (/** @type {Element} */ target, /** @type {string} */ key, /** @type {number} */ keyCode) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, keyCode, ctrlKey: true, ...init }));

/** Types a blank as soon as there is an editor, presses Ctrl+Enter, and notes when each thing was there. */
const painted = new Promise((resolve) => {
  /** @type {Record<string, number>} */
  const times = {};
  const appeared = (/** @type {string} */ name, /** @type {string} */ selector) => {
    const element = name in times ? null : document.querySelector(selector);
    if (element) times[name] = performance.now();
    return element;
  };
  const runWhenTyped = (/** @type {any} */ editor) => {
    editor.focus();
    document.execCommand('insertText', false, ' ');
    setTimeout(() => {
      times['typed'] = performance.now();
      press(editor, 'Enter', 13);
    });
  };
  new MutationObserver((_changes, observer) => {
    const editor = appeared('editor', '.cm-content[contenteditable="true"]');
    if (editor) runWhenTyped(editor);
    if (!appeared('result', 'table[aria-label="Result"] tbody tr')) return;
    observer.disconnect();
    requestAnimationFrame(() =>
      setTimeout(() => {
        const [mark] = performance.getEntriesByName('engine ready');
        resolve({ ...times, ready: mark?.startTime ?? Number.NaN, painted: performance.now() });
      }),
    );
  }).observe(document, { childList: true, subtree: true });
});

const PATIENCE_MS = 20_000;

/** Waits for a frame in which a button of the action bar can be pressed. */
async function pressable(/** @type {number} */ at) {
  for (;;) {
    const found = document.querySelectorAll('.action-bar > button')[at];
    const isStop = found?.textContent?.startsWith('Stop');
    if (found instanceof HTMLButtonElement && !found.disabled && !isStop) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/**
 * Presses a button, and resolves to the time until `look` finds something new: another element, or one where none was.
 * @param {number} at
 * @param {() => Element | null} look
 * @returns {Promise<number>}
 */
async function untilAnew(at, look) {
  const button = await pressable(at);
  return new Promise((resolve, reject) => {
    const before = look();
    let isGone = !before;
    const observer = new MutationObserver(() => {
      const now = look();
      if (!now) isGone = true;
      else if (isGone || now !== before) {
        observer.disconnect();
        resolve(performance.now() - began);
      }
    });
    observer.observe(document.body, { childList: true, subtree: true });
    setTimeout(() => reject(new Error(`nothing after ${PATIENCE_MS} ms`)), PATIENCE_MS);
    const began = performance.now();
    button.click();
  });
}

const verdict = () => document.querySelector('section[aria-label="Verdict"] h2');
const counts = () => Array.from(document.querySelectorAll('.table-card-count'), (e) => e.textContent).join();

/** Replaces the text of the editor, as pasting does. */
function write(/** @type {string} */ sql) {
  const editor = document.querySelector('.cm-content');
  if (!(editor instanceof HTMLElement)) throw new Error('there is no editor');
  editor.focus();
  press(editor, 'a', 65);
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', sql);
  editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, ...init }));
}

/** Presses Run; the time until the rows are in the document. */
const run = () => untilAnew(0, () => document.querySelector('table[aria-label="Result"] tbody tr'));

const offers = () => document.querySelectorAll('section[aria-label="Verdict"] button');
const canExplain = () => Array.from(offers(), (e) => e.textContent).includes('Find out why');

/** Presses Check; the time until the verdict is in the document, its heading, and whether the page can explain it. */
async function check() {
  const elapsedMs = await untilAnew(1, verdict);
  return { elapsedMs, said: verdict()?.textContent ?? '', canExplain: canExplain() };
}

let searches = 0;

/** Waits for the search that follows a Check of a wrong answer. */
async function counterexample() {
  for (const began = performance.now(); performance.now() - began < PATIENCE_MS / 4; ) {
    const entries = performance.getEntriesByName('counterexample');
    if (entries.length > searches) {
      searches = entries.length;
      const last = /** @type {PerformanceMeasure | undefined} */ (entries.at(-1));
      return last?.detail ? { ...last.detail, elapsedMs: last.duration } : null;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return null;
}

/** Chooses the data; the time until the page shows how many rows its tables now have. */
function choose(/** @type {string} */ size) {
  return new Promise((resolve, reject) => {
    const before = counts();
    setTimeout(() => reject(new Error(`the rows did not change in ${PATIENCE_MS} ms`)), PATIENCE_MS);
    const observer = new MutationObserver(() => {
      if (counts() === before) return;
      observer.disconnect();
      resolve(performance.now() - began);
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    const select = document.querySelector('.world-select select');
    if (!(select instanceof HTMLSelectElement)) throw new Error('there is no choice of data');
    const began = performance.now();
    select.value = size;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/** Waits until the page has noted on the browser's timeline how long something took. */
async function measured(/** @type {string} */ name) {
  for (;;) {
    const [entry] = performance.getEntriesByName(name);
    if (entry) return entry.duration;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

Object.assign(globalThis, { benchReader: { painted, write, run, check, counterexample, choose, measured } });
