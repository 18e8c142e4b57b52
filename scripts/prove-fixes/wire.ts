import http from 'node:http';
import https from 'node:https';
import { type FetchResult, type HopAnswer, type NetworkEntry, runFetch } from '../../src/cors/fetch.ts';
import { parseSerializedOrigin } from '../../src/cors/origin.ts';
import type { CorsRequest } from '../../src/cors/request.ts';
import type { CredentialsMode, FetchResponse, HeaderList } from '../../src/cors/types.ts';

/** A request as a page makes it. */
export interface PageFetch {
  /** Serialized. */
  readonly origin: string;
  readonly url: string;
  readonly method: string;
  readonly headers: HeaderList;
  readonly credentials: CredentialsMode;
  readonly body: string | null;
}

export interface Fetched extends FetchResult {
  /** Of the last answer; `null` when none came. */
  readonly response: FetchResponse | null;
  /** All of them, hop by hop. */
  readonly answers: readonly HopAnswer[];
}

/**
 * Sends it to the real server as a browser would, with a preflight where one is needed, and decides by the
 * standard. Over `node:http`, because nothing else lets one say another origin than one's own.
 */
export async function fetchAs(page: PageFetch): Promise<Fetched> {
  const request: CorsRequest = {
    origin: parseSerializedOrigin(page.origin),
    urlList: [new URL(page.url)],
    mode: 'cors',
    credentials: page.credentials,
    redirect: 'follow',
    method: page.method,
    headers: page.headers,
    useCorsPreflight: false,
    unsafeRequest: true,
    referrerPolicy: '',
    responseTainting: 'basic',
    redirectCount: 0,
    body: page.body === null ? null : 'source',
    partition: '',
  };
  const answers: { preflight: FetchResponse | null; response: FetchResponse | null }[] = [];
  for (;;) {
    const result = runFetch(request, answers satisfies readonly HopAnswer[]);
    const asked = result.network.at(-1);
    const known = asked === undefined ? undefined : answers[asked.hop];
    const slot = asked?.kind === 'preflight' ? 'preflight' : 'response';
    if (asked === undefined || (known !== undefined && known[slot] !== null)) {
      return { ...result, answers, response: answers.at(-1)?.response ?? null };
    }
    const answer = await send(asked, page);
    if (answer === null) return { ...result, answers, response: null };
    const before = known ?? { preflight: null, response: null };
    answers[asked.hop] = { ...before, [slot]: answer };
  }
}

/** `null` when nobody answers. */
function send(entry: NetworkEntry, page: PageFetch): Promise<FetchResponse | null> {
  const body = entry.kind === 'actual' ? (page.body ?? '') : '';
  const headers: [string, string][] = [
    ...(entry.origin === null ? [] : [['Origin', entry.origin] as [string, string]]),
    ...(entry.acrm === undefined ? [] : [['Access-Control-Request-Method', entry.acrm] as [string, string]]),
    ...((entry.acrh ?? null) === null
      ? []
      : [['Access-Control-Request-Headers', entry.acrh ?? ''] as [string, string]]),
    ...(entry.kind === 'actual' ? page.headers.map(([name, value]): [string, string] => [name, value]) : []),
    ...(body === '' ? [] : [['Content-Length', String(Buffer.byteLength(body))] as [string, string]]),
  ];
  const url = new URL(entry.url);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return Promise.resolve(null);
  const { request } = url.protocol === 'https:' ? https : http;
  const method = entry.kind === 'preflight' ? 'OPTIONS' : entry.method;
  return new Promise((resolve) => {
    const options = {
      method,
      headers: Object.fromEntries(headers),
      agent: false,
      insecureHTTPParser: true,
      // The lab's certificate is its own.
      rejectUnauthorized: false,
    };
    // A name under .localhost is this machine, which not every resolver knows.
    const target = {
      ...options,
      host: '127.0.0.1',
      port: url.port,
      path: `${url.pathname}${url.search}`,
    };
    const sent = request({ ...target, headers: { Host: url.host, ...target.headers } }, (answer) => {
      answer.resume();
      answer.on('end', () => {
        const raw = answer.rawHeaders;
        const list = raw.flatMap(
          (name, index): HeaderList => (index % 2 === 0 ? [[name, raw[index + 1] ?? '']] : []),
        );
        resolve({ status: answer.statusCode ?? 0, headers: list });
      });
    });
    sent.setTimeout(15_000, () => sent.destroy(new Error('no answer')));
    sent.on('error', () => resolve(null));
    sent.end(body);
  });
}
