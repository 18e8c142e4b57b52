import type { Finding } from '../../src/diagnosis/finding.ts';
import type { JudgedExchange } from '../../src/exchange/exchange.ts';
import { isNeverSent } from '../../src/report/never-sent.ts';
import type { FilterSubject } from './filter.ts';
import { knownFindings } from './findings.ts';
import { rowView } from './view/row-view.ts';
import { urlParts } from './view/url-parts.ts';
import { markOf, preflightCached } from './view/verdict.ts';
import { why } from './view/why.ts';

interface Kept {
  readonly findings: readonly Finding[];
  readonly subject: FilterSubject;
}
const subjects = new WeakMap<JudgedExchange, Kept>();

/** What a row offers to the filter, computed once an exchange, and anew when more was found of it. */
export function filterSubject(exchange: JudgedExchange): FilterSubject {
  const findings = knownFindings(exchange);
  const cached = subjects.get(exchange);
  if (cached?.findings === findings) return cached.subject;
  const subject = compute(exchange, findings);
  subjects.set(exchange, { findings, subject });
  return subject;
}

function compute(exchange: JudgedExchange, findings: readonly Finding[]): FilterSubject {
  const view = rowView(exchange);
  const mark = markOf(view.verdict, findings);
  const urls = exchange.hops.map((hop) => hop.url);
  const words = [view.method, ...urls, view.pairText, why(exchange, findings).text, view.failure ?? ''];
  return {
    words: words.join('\n').toLowerCase(),
    method: view.method.toLowerCase(),
    statuses: statuses(exchange),
    servers: urls.map((url) => urlParts(url).host.toLowerCase()),
    origin: (exchange.context.origin ?? '').toLowerCase(),
    verdicts: mark === view.verdict ? [view.verdict] : [view.verdict, mark],
    causes: [view.failure ?? '', ...findings.map((finding) => finding.id)].filter((cause) => cause !== ''),
    mode: exchange.judgement.mode.value,
    type: exchange.context.type.toLowerCase(),
    flags: flagsOf(exchange),
    headerNames: headerNames(exchange),
  };
}

function statuses(exchange: JudgedExchange): readonly number[] {
  return exchange.hops.flatMap((hop) =>
    [hop.preflight?.response?.status, hop.response?.status].filter((status) => status !== undefined),
  );
}

function flagsOf(exchange: JudgedExchange): ReadonlySet<string> {
  const { preflighted, sameOrigin } = rowView(exchange);
  const flags = new Set<string>();
  if (preflighted) flags.add('preflighted');
  if (exchange.hops.some((_, index) => preflightCached(exchange, index))) flags.add('cached');
  if (exchange.hops.length > 1) flags.add('redirected');
  if (exchange.judgement.credentials.value === 'include') flags.add('credentialed');
  flags.add(sameOrigin ? 'same-origin' : 'cross-origin');
  flags.add(isNeverSent(exchange, exchange.hops.length - 1) ? 'not-sent' : 'sent');
  return flags;
}

function headerNames(exchange: JudgedExchange): ReadonlySet<string> {
  const names = new Set<string>();
  for (const hop of exchange.hops) {
    const lists = [
      hop.requestHeaders,
      hop.response?.headers,
      hop.preflight?.requestHeaders,
      hop.preflight?.response?.headers,
    ];
    for (const list of lists) for (const [name] of list ?? []) names.add(name.toLowerCase());
  }
  return names;
}
