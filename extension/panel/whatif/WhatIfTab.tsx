import { useState } from 'react';
import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { SequenceDrawing } from '../detail/SequenceDrawing.tsx';
import { Steps } from '../detail/Steps.tsx';
import { usePanel } from '../panel-context.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { MarkIcon } from '../parts/MarkIcon.tsx';
import { RichText } from '../parts/RichText.tsx';
import { WarningList } from '../parts/WarningList.tsx';
import { words } from '../text/words.ts';
import { plainDecision } from '../view/headline.ts';
import { AnswerFields } from './AnswerFields.tsx';
import { copiedTrial } from './as-settings.ts';
import { djangoOf } from './django-of.ts';
import { type InvalidText, InvalidTexts, useInvalidTexts } from './invalid-texts.ts';
import { RequestFields } from './RequestFields.tsx';
import { SettingFields } from './SettingFields.tsx';
import { simulate } from './simulate.ts';
import { asSeen, isEdited, needsPreflight, type Tried } from './tried.ts';
import '../styles/whatif.css';

interface Props {
  readonly exchange: JudgedExchange;
  /** The rows of its server, which tell its settings. */
  readonly group: readonly JudgedExchange[];
}

/** Headers, settings and the request, edited; the decision moves at once. Nothing is sent, and all of it is kept. */
export function WhatIfTab({ exchange, group }: Props) {
  const [seen] = useState(() => asSeen(exchange, djangoOf(exchange, group)));
  const { start, tried } = usePanel((state) => state.trials.get(exchange.id)) ?? { start: seen, tried: seen };
  const keepTrial = usePanel((state) => state.keepTrial);
  // Fields hold what is being typed; another number gives them a new start.
  const [starts, setStarts] = useState(0);
  const edit = (changed: Partial<Tried>): void =>
    keepTrial(exchange.id, { start, tried: { ...tried, ...changed } });
  const reset = (): void => {
    // To what is known of the request by now.
    const now = asSeen(exchange, djangoOf(exchange, group));
    keepTrial(exchange.id, { start: now, tried: { ...now, by: tried.by } });
    setStarts(starts + 1);
  };
  const {
    texts: [invalid],
    report,
  } = useInvalidTexts();
  const made = simulate(exchange, tried);
  const { text, left, warnings } = copiedTrial({ start, tried }, made);
  return (
    <>
      <h2 className="hidden-text">{words.detail.whatif}</h2>
      {invalid === undefined ? <Outcome exchange={exchange} made={made} /> : <NotTried {...invalid} />}
      <div className="whatif-bar">
        <div className="segments" role="radiogroup" aria-label={words.whatIf.by}>
          {(['answers', 'settings'] as const).map((by) => (
            <label key={by} className="segment">
              <input
                type="radio"
                name="whatif-by"
                value={by}
                checked={tried.by === by}
                onChange={() => edit({ by })}
              />
              <span>{words.whatIf.ways[by]}</span>
            </label>
          ))}
        </div>
        <span className="whatif-actions">
          <button
            type="button"
            data-part="whatif-reset"
            onClick={reset}
            disabled={!isEdited({ start, tried }) && invalid === undefined}
          >
            {words.whatIf.reset}
          </button>
          <CopyButton text={text} label={words.whatIf.copy} caption={words.whatIf.copy} />
        </span>
      </div>
      <WarningList part="whatif-warnings" warnings={warnings} left={left} leftName={words.whatIf.notCopied} />
      <InvalidTexts value={report}>
        <div key={starts} className="whatif-fields">
          <RequestFields exchange={exchange} tried={tried} edit={edit} />
          {tried.by === 'settings' ? (
            <SettingFields tried={tried.django} edit={(django) => edit({ django })} />
          ) : (
            <>
              {needsPreflight(tried, exchange) && (
                <AnswerFields
                  title={words.whatIf.preflight}
                  part="tried-preflight"
                  seen={exchange.hops.some(({ preflight }) => preflight?.response != null)}
                  answer={tried.preflight}
                  edit={(preflight) => edit({ preflight })}
                />
              )}
              <AnswerFields
                title={words.whatIf.answer}
                part="tried-answer"
                seen={exchange.hops.at(-1)?.response != null}
                answer={tried.answer}
                edit={(answer) => edit({ answer })}
              />
            </>
          )}
        </div>
      </InvalidTexts>
      {made !== null && invalid === undefined && (
        <>
          <SequenceDrawing exchange={made} />
          <Steps exchange={made} />
        </>
      )}
    </>
  );
}

/** While a box holds what cannot be tried, there is no decision about what stands there. */
function NotTried({ label, text, why }: InvalidText) {
  return (
    <header className="headline" data-mark="undetermined" data-part="whatif-outcome" data-verdict="not-tried">
      <Simulation />
      <h3>
        <MarkIcon mark="undetermined" of="verdict" />
        <span role="status">
          <RichText text={words.whatIf.notTried(label, text)} />
        </span>
      </h3>
      <p>{why}.</p>
    </header>
  );
}

function Simulation() {
  return (
    <p className="eyebrow">
      <span className="badge">{words.whatIf.simulation}</span>
      <span className="muted">{words.whatIf.nothingSent}</span>
    </p>
  );
}

/** What it was and what it would be, told again with every edit. */
function Outcome({ exchange, made }: { exchange: JudgedExchange; made: JudgedExchange | null }) {
  const was = exchange.judgement.decision.kind;
  const is = made?.judgement.decision.kind ?? 'undetermined';
  const before = plainDecision(exchange, exchange.judgement.decision);
  return (
    <header className="headline" data-mark={is} data-part="whatif-outcome" data-verdict={is}>
      <Simulation />
      <h3>
        <MarkIcon mark={is} of="verdict" />
        <span role="status">
          {made === null ? (
            words.whatIf.unfollowed
          ) : (
            <RichText text={plainDecision(made, made.judgement.decision)} />
          )}
        </span>
      </h3>
      <p>
        {made !== null && isSame(exchange, made) ? (
          words.whatIf.asBefore
        ) : (
          <RichText text={words.whatIf.was(was === is ? before : words.marks[was])} />
        )}
      </p>
    </header>
  );
}

/** The same verdict for the same reason at the same place: a block for another reason is not as it was. */
function isSame(was: JudgedExchange, is: JudgedExchange): boolean {
  const [one, other] = [was.judgement.decision, is.judgement.decision];
  if (one.kind !== other.kind || plainDecision(was, one) !== plainDecision(is, other)) return false;
  return one.kind !== 'blocked' || other.kind !== 'blocked' || one.at === other.at;
}
