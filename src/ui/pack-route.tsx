import { useEffect } from 'preact/hooks';
import { packs } from '../exercise/catalogue.ts';
import { Late } from './late.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import './pack-route.css';
import { text } from './text.ts';

const loadPage = () => import('./pack-page.tsx').then(({ PackPage }) => PackPage);

/** `/<pack>`: a pack's own page, whose code comes when one is first visited. */
export function PackRoute({ pack: id }: { readonly pack: string }) {
  const pack = packs.find((each) => each.id === id);
  const title = pack?.title;
  useEffect(() => {
    document.title = title ? `${title} · ${text.product}` : text.product;
    return () => {
      document.title = text.product;
    };
  }, [title]);
  if (!pack) return <NotFoundPage />;
  return (
    <main class="pack-route" id="content" tabIndex={-1}>
      <Late key={id} load={loadPage} pack={pack} />
    </main>
  );
}
