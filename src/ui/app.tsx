import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { route } from '../app/route.ts';
import { sharedHash } from '../app/shared-hash.ts';
import './app.css';
import './base.css';
import './button.css';
import { CataloguePage } from './catalogue-page.tsx';
import { ExerciseRoute } from './exercise-route.tsx';
import './first-paint.css';
import { Header } from './header.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { LaboratoryRoute } from './laboratory-route.tsx';
import { Late } from './late.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { Notices } from './notices.tsx';
import { PackRoute } from './pack-route.tsx';
import { PacksRoute } from './packs-route.tsx';
import { ScratchRoute } from './scratch-route.tsx';
import { text } from './text.ts';

const loadShared = () => import('./shared-panel.tsx').then(({ SharedPanel }) => SharedPanel);

function Page() {
  const current = route.value;
  if (current.name === 'catalogue') return <CataloguePage />;
  if (current.name === 'scratch') return <ScratchRoute />;
  if (current.name === 'laboratory') return <LaboratoryRoute />;
  if (current.name === 'packs') return <PacksRoute />;
  if (current.name === 'pack') return <PackRoute pack={current.pack} />;
  if (current.name === 'exercise') return <ExerciseRoute pack={current.pack} slug={current.slug} />;
  return <NotFoundPage />;
}

/** True where typing `?` means the character and not the list of keys. */
function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName))
  );
}

/** The whole page: header, notices and the page of the current route. */
export function App() {
  const keysOpen = useSignal(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F1' && (event.key !== '?' || typing(event.target))) return;
      event.preventDefault();
      keysOpen.value = true;
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        class="skip-link"
        onClick={() => document.querySelector<HTMLElement>('#content')?.focus()}
      >
        {text.skipToContent}
      </button>
      <Header onKeys={() => (keysOpen.value = true)} />
      <Notices />
      {sharedHash.value !== '' && <Late load={loadShared} hash={sharedHash.value} />}
      <Page />
      <KeysDialog open={keysOpen.value} onClose={() => (keysOpen.value = false)} />
    </>
  );
}
