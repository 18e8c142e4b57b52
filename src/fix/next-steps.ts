import type { HeaderList, RuleSet } from '../cors/types.ts';
import type { JudgedExchange } from '../exchange/exchange.ts';
import { headerValue } from '../exchange/headers.ts';
import { inEnglish, type PlainSentence, type Say } from '../words/say.ts';
import { STRANGER } from './look-alikes.ts';

/** What to do once the change is made, and how to see that it works. */
export interface NextSteps {
  /** In the order in which one does them, one sentence each. */
  readonly steps: readonly string[];
  /** Shell lines that ask as the page does, and as a stranger; each with what to expect. */
  readonly verify: readonly { readonly command: string; readonly expect: string }[];
}

/** What notes of a fix say of restarting; the steps begin with that. */
const restarts: readonly PlainSentence[] = [
  'Restart every server process: Django reads its settings once.',
  'Restart every worker.',
];

/** Notes of a fix that come before the steps: the same is not said twice. */
export function notesBefore(notes: readonly string[], say: Say = inEnglish): readonly string[] {
  const said = new Set(restarts.map((sentence) => say(sentence)));
  return notes.filter((note) => !said.has(note));
}

/** Seconds for which browsers keep a preflight's answer at most, whatever it says. */
const caps: Readonly<Record<RuleSet, number | null>> = { chromium: 7_200, firefox: 86_400, standard: null };

/** Without a word about it in the answer. */
const keptByDefault = 5;

/** For the server of that exchange. */
export function nextSteps(exchange: JudgedExchange, say: Say = inEnglish): NextSteps {
  const [hop] = exchange.hops;
  const origin = headerValue(hop.requestHeaders, 'origin') ?? exchange.context.origin ?? 'null';
  const asked = hop.preflight?.requestHeaders ?? null;
  const headers = headerValue(asked, 'access-control-request-headers');
  return {
    steps: [
      say('Restart every server process.'),
      say('Purge the caches in front of it: a CDN keeps old answers, with their old headers.'),
      say('Reload the page with “Disable cache” ticked in DevTools: a browser keeps a 301 for good.'),
      stalePreflights(exchange, say),
    ],
    verify: [
      ...(hop.preflight === null && asked === null
        ? []
        : [
            {
              command: curl(hop.url, [
                '-X OPTIONS',
                header('Origin', origin),
                header('Access-Control-Request-Method', hop.method),
                ...(headers === null ? [] : [header('Access-Control-Request-Headers', headers)]),
              ]),
              expect: say('status 200, no redirect, and access-control-allow-origin: {origin}', { origin }),
            },
          ]),
      {
        command: curl(hop.url, [...method(hop.method), header('Origin', origin)]),
        expect: say('one access-control-allow-origin: {origin}, and origin in vary', { origin }),
      },
      {
        command: curl(hop.url, [...method(hop.method), header('Origin', STRANGER)]),
        expect: say('no access-control-allow-origin'),
      },
    ],
  };
}

function stalePreflights(exchange: JudgedExchange, say: Say): string {
  const answers = exchange.hops.flatMap(({ preflight }): readonly HeaderList[] => {
    const response = preflight?.response ?? null;
    return response === null ? [] : [response.headers];
  });
  const [said] = answers.flatMap((headers) => headerValue(headers, 'access-control-max-age') ?? []);
  const seconds = said === undefined ? keptByDefault : Number.parseInt(said, 10) || 0;
  const cap = caps[exchange.judgement.rules];
  const kept = cap === null ? seconds : Math.min(seconds, cap);
  return keptFor(kept, say);
}

function keptFor(seconds: number, say: Say): string {
  if (seconds < 120) {
    return say(
      'Preflights that passed before are kept for up to {count} seconds: try in a fresh profile, or wait.',
      { count: seconds },
    );
  }
  if (seconds < 7_200) {
    return say(
      'Preflights that passed before are kept for up to {count} minutes: try in a fresh profile, or wait.',
      { count: Math.round(seconds / 60) },
    );
  }
  return say(
    'Preflights that passed before are kept for up to {count} hours: try in a fresh profile, or wait.',
    { count: Math.round(seconds / 3_600) },
  );
}

const wanted = "grep -iE '^(HTTP|vary|access-control|location)'";

function curl(url: string, options: readonly string[]): string {
  return `curl -si ${shell(url)} ${options.join(' ')} | ${wanted}`;
}

const header = (name: string, value: string) => `-H ${shell(`${name}: ${value}`)}`;

/** A GET needs no word; the method of others is named without a body, which is enough for the headers. */
const method = (name: string): readonly string[] => (name === 'GET' ? [] : [`-X ${shell(name)}`]);

/** One word of a shell, whatever is in it. */
function shell(text: string): string {
  return /^[\w./:@%+=-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
