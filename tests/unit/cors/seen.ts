import type {
  Decision,
  Evaluation,
  FetchResponse,
  Header,
  HeaderList,
  SeenFetch,
  SeenHop,
} from '../../../src/cors/types.ts';

export const page = 'https://shop.example';
export const api = 'https://api.shop.example';
export const cdn = 'https://cdn.example';

/** Short for headers: `allow: 'x'` is Access-Control-Allow-Origin and so on. */
const short: Record<string, string> = {
  origin: 'Access-Control-Allow-Origin',
  credentials: 'Access-Control-Allow-Credentials',
  methods: 'Access-Control-Allow-Methods',
  headers: 'Access-Control-Allow-Headers',
  expose: 'Access-Control-Expose-Headers',
  age: 'Access-Control-Max-Age',
};

export function headerList(given: Record<string, string | readonly string[]>): HeaderList {
  return Object.entries(given).flatMap(([name, value]) =>
    [value].flat().map((one): Header => [short[name] ?? name, one]),
  );
}

export function answer(given: Record<string, string | readonly string[]> = {}, status = 200): FetchResponse {
  return { status, headers: headerList(given) };
}

export function hop(fields: Partial<SeenHop> = {}): SeenHop {
  return {
    url: `${api}/v1`,
    method: 'GET',
    headers: [],
    unsafeHeaderNames: null,
    originHeader: null,
    preflight: null,
    preflightCached: false,
    response: null,
    ...fields,
  };
}

export function seen(hops: readonly SeenHop[], fields: Partial<SeenFetch> = {}): SeenFetch {
  return {
    origin: page,
    mode: 'cors',
    credentials: 'omit',
    redirect: 'follow',
    useCorsPreflight: false,
    hops,
    ...fields,
  };
}

/** A decision in a word or few: `allowed`, `blocked response 0 missing-allow-origin`, … */
export function brief(decision: Decision): string {
  switch (decision.kind) {
    case 'blocked': {
      const { code, parameter } = decision.failure;
      return [
        'blocked',
        decision.at,
        decision.hop,
        code,
        ...(parameter === undefined ? [] : [parameter]),
      ].join(' ');
    }
    case 'not-cors':
    case 'failed':
      return `${decision.kind} ${decision.why}`;
    case 'undetermined':
      return `undetermined ${decision.missing}`;
    default:
      return decision.kind;
  }
}

/** What would fail next, in a word each. */
export function next({ further }: Evaluation): readonly string[] {
  return further.map(({ code, parameter }) => (parameter === undefined ? code : `${code} ${parameter}`));
}

/** The steps as `stage hop id outcome`. */
export function trace({ steps }: Evaluation): readonly string[] {
  return steps.map(({ stage, hop: index, id, outcome }) => `${stage} ${index} ${id} ${outcome}`);
}
