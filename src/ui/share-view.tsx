import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { hrefOf, route } from '../app/route.ts';
import { type Encoded, encode, type SharedQuery } from '../share/share-link.ts';
import { copyText } from './clipboard.ts';
import { download } from './download.ts';
import { shareText } from './share-text.ts';
import './share-view.css';
import { text } from './text.ts';
import { Waiting } from './waiting.tsx';

interface ShareViewProps {
  readonly query: () => SharedQuery;
  readonly name: string;
}

/** The link to a query, copied as soon as it is made; a file where the query is too long for one. */
export function ShareView({ query, name }: ShareViewProps) {
  const shared = useMemo(query, []);
  const made = useSignal<Encoded | null>(null);
  const said = useSignal('');
  const field = useRef<HTMLInputElement>(null);
  const copy = async (link: string) => {
    said.value = (await copyText(link)) ? shareText.copied : shareText.refused;
    field.current?.select();
    // From its beginning, which says where it leads.
    if (field.current) field.current.scrollLeft = 0;
  };
  useEffect(() => {
    void encode(shared).then((encoded) => {
      made.value = encoded;
    });
  }, []);
  const encoded = made.value;
  const link = encoded?.ok ? new URL(hrefOf(route.peek()) + encoded.hash, document.baseURI).href : '';
  useEffect(() => {
    if (link === '') return;
    field.current?.focus();
    void copy(link);
  }, [link]);
  return (
    <div class="share-view">
      {!encoded && <Waiting label={shareText.making} share={null} />}
      {encoded?.ok && (
        <div class="share-link">
          <label>
            <span>{shareText.link}</span>
            <input ref={field} readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
          </label>
          <button type="button" class="button" onClick={() => void copy(link)}>
            {text.copy}
          </button>
        </div>
      )}
      {/* Stays while it says nothing, since what comes with a new element is not read out. */}
      <p role="status">
        <strong>{said.value}</strong>
      </p>
      {encoded?.ok && (
        <>
          <p>{shareText.opens}</p>
          <p>{shareText.holds(shared.sql, shared.data)}</p>
        </>
      )}
      {encoded && !encoded.ok && (
        <>
          <p role="alert">{shareText.tooLong(encoded.fault, shared.sql)}</p>
          <button
            type="button"
            class="button button-primary"
            onClick={() => download(`${name}.sql`, new Blob([shared.sql], { type: 'application/sql' }))}
          >
            {shareText.save(`${name}.sql`)}
          </button>
        </>
      )}
    </div>
  );
}
