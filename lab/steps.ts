import type { Page, PageRequest, Scenario } from './scenario.ts';

/** One request as `lab/page` is told to send it. */
export interface Step {
  readonly request: PageRequest;
  /** Absolute. */
  readonly url: string;
  /** The document in a frame that sends it, `null` for the page itself. */
  readonly frame: { readonly src: string; readonly sandboxed: boolean } | null;
}

/** Where the lab's page can be had. */
export interface PagePlaces {
  readonly host: string;
  readonly port: number;
  readonly oldPort: number;
}

/** What is asked before and, last, what the scenario is about; `url` is where that goes. */
export function stepsOf(scenario: Scenario, url: string, places: PagePlaces): readonly Step[] {
  const server = new URL(url).origin;
  const before = (scenario.before ?? []).map(({ page, request }) => ({
    request,
    url: new URL(request.path, server).href,
    frame: frameOf(page, places, server),
  }));
  return [...before, { request: scenario.request, url, frame: frameOf(scenario.page, places, server) }];
}

/** What a browser sends as `Origin` from that page. */
export function originOf(page: Page | undefined, places: PagePlaces): string {
  if (page?.sandboxed === true) return 'null';
  return `http://${page?.host ?? places.host}:${page?.oldPort === true ? places.oldPort : places.port}`;
}

function frameOf(page: Page | undefined, places: PagePlaces, server: string): Step['frame'] {
  if (page === undefined) return null;
  const { sandboxed = false, headers = {}, ...where } = page;
  const src = new URL('/frame.html', originOf(where, places));
  for (const [name, value] of Object.entries(headers)) {
    src.searchParams.append(name, value.replace('{server}', server));
  }
  return { src: src.href, sandboxed };
}
