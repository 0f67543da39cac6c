import { useSignal } from '@preact/signals';
import type { Standing } from '../app/attempted.ts';
import { packs as library } from '../app/library.ts';
import { attempted, attempts } from '../app/progress.ts';
import { hrefOf } from '../app/route.ts';
import type { ExerciseCard } from '../exercise/exercise.ts';
import './catalogue-page.css';
import { Chart } from './chart.tsx';
import { ExerciseList } from './exercise-list.tsx';
import { Late } from './late.tsx';
import { ProgressButton } from './progress-button.tsx';
import { text } from './text.ts';

/** The pack whose claims can be measured in the laboratory. */
const MEASURED_PACK = 'approximate-distinct';

const offlineDialog = () => import('./offline-dialog.tsx').then(({ OfflineDialog }) => OfflineDialog);

function standingOf(pack: string, slug: string): Standing {
  return attempted(`${pack}/${slug}`).standing;
}

/** The exercise to do next: the one touched last if it is not solved, else the first unsolved; null when all are. */
function nextCard(cards: readonly ExerciseCard[]): ExerciseCard | null {
  const last = [...attempts.value.values()].sort((a, b) => b.changedAt - a.changedAt)[0];
  const resumed = cards.find((card) => `${card.pack}/${card.slug}` === last?.id);
  if (resumed && last?.standing === 'begun') return resumed;
  const after = resumed ? cards.slice(cards.indexOf(resumed)) : cards;
  return [...after, ...cards].find((card) => standingOf(card.pack, card.slug) !== 'accepted') ?? null;
}

/** `/`: what this is, where to go on, and every exercise as a chart and as a list. */
export function CataloguePage() {
  const offlineOpen = useSignal(false);
  const packs = library.value;
  const cards = packs.flatMap((pack) => pack.exercises);
  const next = nextCard(cards);
  const anythingDone = cards.some(({ pack, slug }) => standingOf(pack, slug) !== 'untouched');
  return (
    <main class="catalogue" id="content" tabIndex={-1}>
      <section class="catalogue-lead">
        <h1>{text.tagline}</h1>
        <p class="catalogue-pitch">{text.pitch}</p>
        <p class="catalogue-start">
          {next ? (
            <a
              class="button button-primary"
              href={hrefOf({ name: 'exercise', pack: next.pack, slug: next.slug })}
            >
              {(anythingDone ? text.resume : text.start)(next.title)}
            </a>
          ) : (
            text.again
          )}
        </p>
        <p class="catalogue-privacy">{text.privacy}</p>
        <div class="catalogue-keeping">
          <ProgressButton />
          <button type="button" class="button button-quiet" onClick={() => (offlineOpen.value = true)}>
            {text.offline}
          </button>
        </div>
        {offlineOpen.value && <Late load={offlineDialog} onClose={() => (offlineOpen.value = false)} />}
      </section>
      <div class="catalogue-chart">
        <Chart
          packs={packs}
          columns={packs.length > 4 ? 3 : 2}
          standingOf={standingOf}
          next={next && `${next.pack}/${next.slug}`}
        />
      </div>
      <div class="catalogue-packs">
        {packs.map((pack) => (
          <ExerciseList key={pack.id} pack={pack} standingOf={standingOf} next={next}>
            {pack.id === MEASURED_PACK && (
              <p class="exercise-list-summary">
                <a href={hrefOf({ name: 'laboratory' })}>{text.toLaboratory}</a>
              </p>
            )}
          </ExerciseList>
        ))}
        <p class="catalogue-more">
          <a href={hrefOf({ name: 'packs' })}>{text.toPacks}</a>
        </p>
      </div>
    </main>
  );
}
