import type { Proof } from '../../../../src/fix/prove.ts';
import { MarkIcon } from '../../parts/MarkIcon.tsx';
import { RichText } from '../../parts/RichText.tsx';
import { words } from '../../text/words.ts';
import { alsoMended, mendedIfWithout, notFollowed, stillBlocked } from '../../view/fix-proof.ts';
import { RowNames } from './RowNames.tsx';

interface Props {
  readonly proof: Proof;
  /** The row at hand; `null` where the change is for all of a server. */
  readonly id: string | null;
  /** Proved as one policy of a whole server, and not as lines of Django. */
  readonly isPolicy: boolean;
}

/** What simulation shows: who is let through, that nothing breaks, that strangers stay out. */
export function ProofList({ proof, id, isPolicy }: Props) {
  const { counts, effects, assumed } = proof;
  const others = alsoMended(proof, id ?? '');
  const guessed = mendedIfWithout(proof);
  const isGuessed = guessed.some((row) => row.id === id);
  const isOfAll = id === null || isGuessed;
  const blocked = stillBlocked(proof);
  const unknown = notFollowed(proof);
  const came = effects.filter(({ holds }) => holds !== false);
  return (
    <div className="proof" data-part="proof" data-proof={proof.kind}>
      <h4>{isPolicy ? words.proof.titlePolicy : words.proof.title}</h4>
      <ul className="plain-list">
        {counts.mended > 0 && (
          <Line part="mended">
            <RichText text={words.proof.mended(counts.mended, isOfAll)} />
            {others.length > 0 && (
              <>
                {' '}
                <span data-part="also-mends">
                  {!isOfAll && words.proof.also} <RowNames rows={others} among={proof.exchanges} />
                </span>
              </>
            )}
          </Line>
        )}
        {guessed.length > 0 && (
          <Line part="if-without-credentials">
            <RichText text={words.proof.ifWithout(guessed.length, isGuessed)} />{' '}
            {!(isGuessed && guessed.length === 1) && <RowNames rows={guessed} among={proof.exchanges} />}
          </Line>
        )}
        {came.map(({ how, holds }) => (
          <Line key={how} part="effect">
            <RichText text={how} />
            {holds === null && <span className="muted"> {words.proof.notOnTheWire}</span>}
          </Line>
        ))}
        <Line part="kept">
          <RichText text={words.proof.kept(counts.kept, counts.shutOut)} />
        </Line>
        <Line part="strangers">
          <RichText text={words.proof.strangers(counts.strangers)} />
        </Line>
      </ul>
      {blocked.length > 0 && (
        <p className="muted" data-part="still-blocked">
          {words.proof.stillBlocked(blocked.length)} <RowNames rows={blocked} among={proof.exchanges} />
        </p>
      )}
      {unknown.length > 0 && (
        <p className="muted" data-part="not-followed">
          {words.proof.notFollowed(unknown.length)} <RowNames rows={unknown} among={proof.exchanges} />
        </p>
      )}
      {assumed.length > 0 && (
        <details className="fold" data-part="assumed">
          <summary>{words.proof.assumed(assumed.length)}</summary>
          <ul className="bullets">
            {assumed.map((text) => (
              <li key={text}>
                <RichText text={text} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

interface LineProps {
  readonly part: string;
  readonly children: React.ReactNode;
}

function Line({ part, children }: LineProps) {
  return (
    <li data-proved={part}>
      <MarkIcon mark="passed" of="step" />
      <span>{children}</span>
    </li>
  );
}
