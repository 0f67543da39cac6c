import { hrefOf } from '../app/route.ts';
import './message-page.css';
import { text } from './text.ts';

/** Any unknown address: says so and leads back. */
export function NotFoundPage() {
  return (
    <main class="message-page" id="content" tabIndex={-1}>
      <h1>{text.unknownRoute}</h1>
      <p>{text.unknownRouteAdvice}</p>
      <a class="button button-primary" href={hrefOf({ name: 'catalogue' })}>
        {text.backToCatalogue}
      </a>
    </main>
  );
}
