import type { ReactNode } from 'react';
import type { JudgedExchange, Settled } from '../../../src/exchange/exchange.ts';
import { usePanel } from '../panel-context.ts';
import { Card } from '../parts/Card.tsx';
import { RichText } from '../parts/RichText.tsx';
import { words } from '../text/words.ts';
import { plainDecision } from '../view/headline.ts';
import { quirksOf } from '../view/preflight-failed.ts';
import { PreflightFacts } from './PreflightFacts.tsx';

/** What was not on the wire and had to be found out, how, how sure; and where the browser differs. */
export function FactsCard({ exchange }: { exchange: JudgedExchange }) {
  const browser = exchange.judgement.rules === 'firefox' ? 'firefox' : 'chromium';
  const notInFile = usePanel((state) => state.imported?.withoutSecrets ?? false);
  const { mode, credentials, evaluation, decision } = exchange.judgement;
  const differs = evaluation.standard.kind !== evaluation.decision.kind;
  return (
    <Card title={words.cards.facts} part="facts">
      <dl className="pairs in-card">
        <Fact name={words.facts.mode}>
          <SettledFact fact={mode} />
        </Fact>
        <Fact name={words.facts.credentials}>
          {notInFile && /^(no-evidence|default-of-fetch)$/.test(credentials.because) ? (
            words.har.notInFile
          ) : (
            <SettledFact fact={credentials} />
          )}
        </Fact>
        <PreflightFacts exchange={exchange} />
        {quirksOf(exchange).map(({ id, hop }) => (
          <Fact key={`${id} ${hop}`} name={words.facts.quirk(browser)}>
            <span data-quirk={id}>
              <RichText text={words.facts.quirks[id] ?? words.facts.quirkUnknown(id)} />
            </span>
          </Fact>
        ))}
        {differs && decision.kind === evaluation.decision.kind && (
          <Fact name={words.facts.standard}>
            <RichText text={plainDecision(exchange, evaluation.standard)} />
          </Fact>
        )}
        {evaluation.exposed !== null && (
          <Fact name={words.facts.exposed}>
            <Names names={evaluation.exposed} />
          </Fact>
        )}
        {evaluation.hidden !== null && (
          <Fact name={words.facts.hidden}>
            <Names names={evaluation.hidden} />
          </Fact>
        )}
      </dl>
    </Card>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function SettledFact({ fact }: { fact: Settled<string> }) {
  const known = fact.value !== 'unknown';
  return (
    <>
      {known ? <code>{fact.value}</code> : words.facts.unknown}{' '}
      <span className="muted">
        <RichText text={words.facts.because(fact.because)} />
        {known && ` · ${words.facts.strengths[fact.strength]}`}
      </span>
    </>
  );
}

function Names({ names }: { names: readonly string[] }) {
  if (names.length === 0) return <span className="muted">{words.facts.none}</span>;
  return <span className="mono">{names.join(', ')}</span>;
}
