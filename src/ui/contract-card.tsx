import { type ContractItem, contractCard } from '../exercise/contract-card.ts';
import type { ResultSpec } from '../exercise/exercise.ts';
import './contract-card.css';
import { text } from './text.ts';

function Item({ name, type, text: sentence }: ContractItem) {
  return (
    <li>
      {name && (
        <>
          <code>{name}</code> <span class="contract-type">{type}</span>
          <br />
        </>
      )}
      {sentence}
    </li>
  );
}

/** What the answer must be, line by line, generated from the settings the checker uses. */
export function ContractCard({ spec }: { readonly spec: ResultSpec }) {
  return (
    <section class="contract" aria-labelledby="contract-title">
      <h2 id="contract-title">{text.contract}</h2>
      <dl>
        {contractCard(spec).map(({ term, description, items = [] }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              {items.length > 0 && (
                <ul>
                  {items.map((item) => (
                    <Item key={item.name + item.text} {...item} />
                  ))}
                </ul>
              )}
              {description}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
