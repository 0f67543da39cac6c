import { useEffect } from 'preact/hooks';
import { editionOf, libraryIsRead, packs } from '../app/library.ts';
import { Late } from './late.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import './pack-route.css';
import { text } from './text.ts';
import { Waiting } from './waiting.tsx';

const loadPage = () => import('./pack-page.tsx').then(({ PackPage }) => PackPage);

/** `/<pack>`: a pack's own page, whose code comes when one is first visited. */
export function PackRoute({ pack: id }: { readonly pack: string }) {
  const pack = packs.value.find((each) => each.id === id);
  const title = pack?.title;
  useEffect(() => {
    document.title = title ? `${title} · ${text.product}` : text.product;
    return () => {
      document.title = text.product;
    };
  }, [title]);
  if (!pack && libraryIsRead.value) return <NotFoundPage pack={id} />;
  return (
    <main class="pack-route" id="content" tabIndex={-1}>
      {pack ? (
        <Late key={`${id} ${editionOf(id)}`} load={loadPage} pack={pack} />
      ) : (
        <Waiting label={text.loadingPart} share={null} />
      )}
    </main>
  );
}
