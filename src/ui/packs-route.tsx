import { useEffect } from 'preact/hooks';
import { Late } from './late.tsx';
import './pack-route.css';
import { text } from './text.ts';

const loadPage = () => import('./packs-page.tsx').then(({ PacksPage }) => PacksPage);

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
