import type { Finding } from '../../../src/diagnosis/finding.ts';
import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { MarkIcon } from '../parts/MarkIcon.tsx';
import { RichText } from '../parts/RichText.tsx';
import { words } from '../text/words.ts';
import { agreement, fate, headline } from '../view/headline.ts';
import { markName } from '../view/mark-name.ts';
import { isOpenToOthers } from '../view/open-to-others.ts';
import { urlParts } from '../view/url-parts.ts';
import { type Mark, markOf } from '../view/verdict.ts';
import { clip, tooltip, visible } from '../view/visible.ts';
import { CalledFrom } from './CalledFrom.tsx';

interface Props {
  readonly exchange: JudgedExchange;
  readonly findings: readonly Finding[];
  /** Whether a fix stands further down: it is out of view where DevTools is low. */
  readonly hasFix: boolean;
}

/** Was it blocked, and why, in one sentence; below it what that means and whether the browser agrees. */
export function Headline({ exchange, findings, hasFix }: Props) {
  const { rules } = exchange.judgement;
  const [first] = findings;
  const became = fate(exchange);
  const mark = markOf(exchange.judgement.decision.kind, findings);
  // Of a file that another tool wrote no browser's word is known.
  const compared = rules === 'standard' ? null : agreement(exchange, rules);
  return (
    <header className="headline" data-mark={mark} data-finding={first?.id}>
      <Eyebrow exchange={exchange} mark={mark} name={markName(mark, findings)} />
      <h2 data-part="headline">
        <RichText text={headline(exchange, findings)} />
      </h2>
      <p data-part="reason">
        {first !== undefined && first.explain !== '' && (
          <>
            <RichText text={first.explain} />{' '}
          </>
        )}
        {became !== null && (
          <>
            <RichText text={became} />{' '}
          </>
        )}
        {compared !== null && (
          <span data-part="agreement" data-disagrees={compared.disagrees ? '' : undefined}>
            {compared.text}
          </span>
        )}
      </p>
      {isOpenToOthers(exchange) && (
        <p data-part="no-authentication">
          <RichText text={words.noAuthentication} />
        </p>
      )}
      {exchange.callSite !== undefined && <CalledFrom site={exchange.callSite} />}
      {hasFix && <GoToFix />}
    </header>
  );
}

/** Brings the fix into view, with the focus on its button: Enter copies it. */
function GoToFix() {
  const go = (): void => {
    const card = document.querySelector('[data-part="fix-card"], [data-part="unproved-card"]');
    const body = card?.closest('.detail-body');
    if (card === null || body === null || body === undefined) return;
    // `scrollIntoView` would move DevTools around the panel as well.
    body.scrollTop += card.getBoundingClientRect().top - body.getBoundingClientRect().top;
    card.querySelector<HTMLElement>('.copy button')?.focus({ preventScroll: true });
  };
  return (
    <p className="called-from">
      <button type="button" className="link-button" data-part="go-to-fix" onClick={go}>
        {words.fix.goTo}
      </button>
    </p>
  );
}

/** The verdict in words, and what it is about: the row itself may be out of view. */
function Eyebrow({ exchange, mark, name }: { exchange: JudgedExchange; mark: Mark; name: string }) {
  const { decision } = exchange.judgement;
  const [{ method, url }] = exchange.hops;
  const { path, host } = urlParts(url);
  const verdict = decision.kind === 'blocked' ? words.verdictAt[decision.at] : name;
  return (
    <p className="eyebrow">
      <MarkIcon mark={mark} of="verdict" name={name} />
      <b data-part="verdict">{verdict}</b>
      <bdi className="eyebrow-url" title={tooltip(url)}>
        {visible(clip(method, 60).text)} {visible(clip(path, 400).text)}{' '}
        <span className="muted">{visible(clip(host, 200).text)}</span>
      </bdi>
    </p>
  );
}
