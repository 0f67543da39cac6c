import { useEffect } from 'preact/hooks';
import './laboratory-route.css';
import { Late } from './late.tsx';
import { text } from './text.ts';

const loadPage = () => import('./laboratory-page.tsx').then(({ LaboratoryPage }) => LaboratoryPage);

/** `/lab/distinct`: the laboratory, whose code comes when it is first visited. */
export function LaboratoryRoute() {
  useEffect(() => {
    document.title = `${text.laboratoryTitle} · ${text.product}`;
    return () => {
      document.title = text.product;
    };
  }, []);
  return (
    <main class="laboratory-route" id="content" tabIndex={-1}>
      <Late load={loadPage} />
    </main>
  );
}
