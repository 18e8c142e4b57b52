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
    method: request.method,
    headers: Object.entries(request.headers ?? {}).map(([name, value]): [string, string] => [name, value]),
    credentials: credentialsOf(request),
    body: request.body ?? null,
  };
}

function credentialsOf({ api, credentials }: PageRequest): CredentialsMode {
  return credentials ?? (api === 'beacon' ? 'include' : 'same-origin');
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
