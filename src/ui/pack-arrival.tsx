import { useEffect, useRef } from 'preact/hooks';
import { type Arrival, dismiss, install, useUnkept } from '../app/packs.ts';
import './pack-arrival.css';
import { PackOffer } from './pack-offer.tsx';
import { packsText } from './packs-text.ts';
import { Waiting } from './waiting.tsx';

function Refused({ arrival }: { readonly arrival: Extract<Arrival, { readonly kind: 'refused' }> }) {
  return (
    <>
      <p>{arrival.message}</p>
      {arrival.faults.length > 0 && (
        <ul class="pack-faults">
          {arrival.faults.map(({ file, line, message }, at) => (
            <li key={at}>
              <code>{packsText.place(file, line)}</code> {message}
            </li>
          ))}
        </ul>
      )}
      <button type="button" class="button" onClick={dismiss}>
        {packsText.close}
      </button>
    </>
  );
}

function Unkept({ arrival }: { readonly arrival: Extract<Arrival, { readonly kind: 'unkept' }> }) {
  const { name, read, message } = arrival;
  return (
    <>
      <p>{message}</p>
      <p class="pack-actions">
        <button type="button" class="button button-primary" onClick={() => void install(name, read, true)}>
          {packsText.again}
        </button>
        <button type="button" class="button" onClick={() => useUnkept(read, true)}>
          {packsText.useUnkept}
        </button>
        <button type="button" class="button button-quiet" onClick={dismiss}>
          {packsText.cancel}
        </button>
      </p>
    </>
  );
}

function titleOf(arrival: Exclude<Arrival, { readonly kind: 'reading' }>): string {
  if (arrival.kind === 'refused') return packsText.refused(arrival.name);
  const { title } = arrival.read.entry.manifest;
  return arrival.kind === 'unkept' ? packsText.unkept(title) : title;
}

/** How the page moves to what has come. */
function gliding(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}

/** A file that came: read, refused with its faults, or shown as what it is before anything of it runs. */
export function PackArrival({ arrival }: { readonly arrival: Arrival }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // It may stand below the end of the screen, or above what the reader is looking at.
    const title = heading.current;
    title?.focus({ preventScroll: true });
    title?.closest('section')?.scrollIntoView({ block: 'start', behavior: gliding() });
  }, [arrival]);
  if (arrival.kind === 'reading') {
    return <Waiting label={packsText.reading(arrival.name)} share={null} onStop={arrival.stop} isOnlyStop />;
  }
  return (
    <section class={`pack-arrival pack-${arrival.kind}`} aria-labelledby="pack-arrival-title">
      <h2 id="pack-arrival-title" ref={heading} tabIndex={-1}>
        {titleOf(arrival)}
      </h2>
      {arrival.kind === 'refused' && <Refused arrival={arrival} />}
      {arrival.kind === 'unkept' && <Unkept arrival={arrival} />}
      {arrival.kind === 'offered' && <PackOffer name={arrival.name} read={arrival.read} />}
    </section>
  );
}
