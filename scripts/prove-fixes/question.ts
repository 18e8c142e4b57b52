import type { PageRequest, Scenario } from '../../lab/scenario.ts';
import type { Lab } from '../../lab/world.ts';
import type { CredentialsMode, HeaderList } from '../../src/cors/types.ts';
import { lookAlikes } from '../../src/fix/look-alikes.ts';
import { fetchAs, type PageFetch } from './wire.ts';

/** Of the other page that every server of the lab lets in; see `lab/project/base.py`. */
const partner = 'https://partner.example';

/** The scenario's own request, as its page sends it. */
export async function targetOf(lab: Lab, scenario: Scenario): Promise<PageFetch> {
  const { request } = scenario;
  return {
    origin: lab.originOf(scenario),
    url: await lab.urlFor(scenario),
    ...ofRequest(request),
  };
}

export function ofRequest(
  request: PageRequest,
): Pick<PageFetch, 'method' | 'headers' | 'credentials' | 'body'> {
  return {
    method: request.method,
    headers: Object.entries(request.headers ?? {}).map(([name, value]): [string, string] => [name, value]),
    credentials: credentialsOf(request),
    body: request.body ?? null,
  };
}

function credentialsOf({ api, credentials }: PageRequest): CredentialsMode {
  return credentials ?? (api === 'beacon' ? 'include' : 'same-origin');
}

/**
 * What allowed requests get besides their answer, as far as a setting decides it: which headers the page may
 * read, what is kept of a preflight, and whether cookies travel to other sites.
 */
export async function wireEffects(lab: Lab, scenario: Scenario): Promise<string> {
  const target = await targetOf(lab, scenario);
  const asked = (scenario.before ?? []).map(
    ({ page, request }): PageFetch => ({
      ...target,
      ...ofRequest(request),
      origin: lab.originOf(scenario, page),
      url: new URL(request.path, target.url).href,
    }),
  );
  const effects: string[] = [];
  for (const one of [...asked, target]) {
    const { outcome, exposed, answers } = await fetchAs(one);
    const kept = answers.flatMap(({ preflight }) =>
      (preflight?.headers ?? []).filter(([name]) => /^access-control-(max-age|allow-headers)$/i.test(name)),
    );
    const cookies = answers.flatMap(({ response }) =>
      (response?.headers ?? [])
        .filter(([name]) => /^set-cookie$/i.test(name))
        .map(([, value]) => travels(value)),
    );
    effects.push(JSON.stringify([outcome, exposed, kept, cookies]));
  }
  return effects.join('\n');
}

/** Whether browsers send the cookie from other sites. */
function travels(setCookie: string): boolean {
  return /; *samesite=none/i.test(setCookie) && /; *secure/i.test(setCookie);
}

/** Whether the page gets its answer, and can read the header that it wants. */
export async function passes(target: PageFetch, read: string | undefined): Promise<boolean> {
  const { outcome, exposed } = await fetchAs(target);
  return outcome === 'cors' && (read === undefined || exposed.includes(read.toLowerCase()));
}

/** What the partner's page can do on that path: by name, whether it works. */
export async function partnerAbilities(target: PageFetch): Promise<ReadonlyMap<string, boolean>> {
  const asPartner = { ...target, origin: partner, credentials: 'omit', body: null } as const;
  const json: HeaderList = [['Content-Type', 'application/json']];
  const keyed: HeaderList = [...json, ['X-Partner-Key', 'of-the-lab']];
  const put = { ...asPartner, method: 'PUT', body: '{}' } as const;
  const written = await fetchAs({ ...put, headers: json });
  const signed = await fetchAs({ ...put, headers: keyed });
  const read = await fetchAs({ ...asPartner, method: 'GET', headers: [] });
  const exposes = read.response?.headers.some(
    ([name, value]) =>
      name.toLowerCase() === 'access-control-expose-headers' && /x-partner-quota/i.test(value),
  );
  return new Map([
    ['PUT of JSON', written.outcome === 'cors'],
    ['PUT with X-Partner-Key', signed.outcome === 'cors'],
    ['GET', read.outcome === 'cors'],
    ['reading X-Partner-Quota', read.outcome === 'cors' && exposes === true],
  ]);
}

/** Every stranger's request of that kind that is let in, of how many. */
export async function strangersLetIn(
  target: PageFetch,
  known: readonly string[],
  only: (origin: string) => boolean = () => true,
): Promise<{ readonly tried: number; readonly letIn: ReadonlySet<string> }> {
  const origins = new Set([target.origin, partner].flatMap(lookAlikes));
  const letIn = new Set<string>();
  let tried = 0;
  for (const origin of origins) {
    if (known.includes(origin) || !only(origin)) continue;
    for (const credentials of ['omit', 'include'] as const) {
      tried += 1;
      const { outcome } = await fetchAs({ ...target, origin, credentials });
      if (outcome === 'cors') letIn.add(`${origin} ${credentials}`);
    }
  }
  return { tried, letIn };
}
