import { diagnoseHar, type HarDiagnosis } from '../../../src/har/diagnose-har.ts';
import { type Har, readHar } from '../../../src/har/read-har.ts';

/** A HAR written by hand, as short as it may be. */
export interface Entry {
  readonly url?: string;
  readonly method?: string;
  readonly sent?: Readonly<Record<string, string>>;
  readonly status?: number;
  readonly got?: Readonly<Record<string, string>>;
  /** Left out altogether where it is not given, as older files and other tools do. */
  readonly error?: string | null;
  readonly at?: number;
  readonly body?: string;
  /** Fields of the entry beside request and response. */
  readonly more?: Readonly<Record<string, unknown>>;
}

export const page = 'https://app.example.com';
export const api = 'https://api.partner.example/api/items/';

export function harText(creator: string, entries: readonly Entry[]): string {
  return JSON.stringify({
    log: { version: '1.2', creator: { name: creator, version: '1' }, entries: entries.map(written) },
  });
}

function written({
  url = api,
  method = 'GET',
  sent = {},
  status = 200,
  got = {},
  error,
  at,
  body,
  more,
}: Entry): object {
  const named = (headers: Readonly<Record<string, string>>): object[] =>
    Object.entries(headers).map(([name, value]) => ({ name, value }));
  return {
    ...(at === undefined ? {} : { startedDateTime: new Date(at).toISOString(), time: 5 }),
    request: { method, url, headers: named(sent) },
    response: {
      status,
      headers: named(got),
      content: body === undefined ? {} : { text: body },
      ...(error === undefined ? {} : { _error: error }),
    },
    ...more,
  };
}

export function read(text: string): Har {
  const result = readHar(text);
  if (!result.ok) throw new Error(result.problem);
  return result.har;
}

export function diagnosed(text: string): readonly HarDiagnosis[] {
  return diagnoseHar(read(text), '0123456789abcdef');
}

/** `POST /api/items/ blocked missing-allow-origin origin-not-allowed`, as far as each part is there. */
export function lines(all: readonly HarDiagnosis[]): readonly string[] {
  return all.map(({ entry, decision, findings }) =>
    [
      entry.method,
      new URL(entry.url).pathname + new URL(entry.url).search,
      decision.kind,
      ...(decision.kind === 'blocked' ? [decision.failure.code] : []),
      ...findings.slice(0, 1).map(({ id }) => id),
    ].join(' '),
  );
}
