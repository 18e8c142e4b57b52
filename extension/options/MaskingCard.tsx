import { RichText } from '../panel/parts/RichText.tsx';
import { PageCard } from './PageCard.tsx';
import { words } from './text/words.ts';

/** What src/exchange/mask takes out. Nothing to choose here. */
export function MaskingCard() {
  return (
    <PageCard title={words.masking.title} part="masking">
      <p>{words.masking.intro}</p>
      <ul className="dotted">
        {words.masking.list.map((one) => (
          <li key={one}>
            <RichText text={one} />
          </li>
        ))}
      </ul>
      <p className="muted">{words.masking.digest}</p>
      <p className="muted">{words.masking.rest}</p>
    </PageCard>
  );
}
