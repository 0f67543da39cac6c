import { unread } from '../app/library.ts';
import { hrefOf } from '../app/route.ts';
import './message-page.css';
import { text } from './text.ts';

/** Any unknown address: says so and leads back, and to the packs; to these alone where this release can't read the one of the address. */
export function NotFoundPage({ pack }: { readonly pack?: string }) {
  const lost = unread.value.get(pack ?? '');
  return (
    <main class="message-page" id="content" tabIndex={-1}>
      <h1>{lost ? text.unreadPack(lost.title) : text.unknownRoute}</h1>
      <p>{lost ? text.unreadPackAdvice : text.unknownRouteAdvice}</p>
      <p class="message-actions">
        {!lost && (
          <a class="button button-primary" href={hrefOf({ name: 'catalogue' })}>
            {text.backToCatalogue}
          </a>
        )}
        <a class={lost ? 'button button-primary' : 'button'} href={hrefOf({ name: 'packs' })}>
          {text.packs}
        </a>
      </p>
    </main>
  );
}
