import { useEffect } from 'preact/hooks';
import { Late } from './late.tsx';
import './pack-route.css';
import { text } from './text.ts';

/** How long the list waits for what is told of the files of built-in packs, which would else push it down when it comes. */
const FACTS_WITHIN_MS = 1000;

async function loadPage() {
  const page = import('./packs-page.tsx');
  const facts = import('../app/built-in-files.ts').then(({ restoreBuiltInFiles }) => restoreBuiltInFiles());
  await Promise.race([facts, new Promise((resolve) => setTimeout(resolve, FACTS_WITHIN_MS))]);
  return (await page).PacksPage;
}

/** `/packs`: packs as files, whose code comes when it is first visited. */
export function PacksRoute() {
  useEffect(() => {
    document.title = `${text.packs} · ${text.product}`;
    return () => {
      document.title = text.product;
    };
  }, []);
  return (
    <main class="pack-route" id="content" tabIndex={-1}>
      <Late load={loadPage} />
    </main>
  );
}
