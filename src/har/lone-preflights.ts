import { requestedMethod } from '../exchange/pair.ts';
import type { Sorted } from './preflights.ts';
import type { HarEntry } from './read-entry.ts';

/**
 * Gives each preflight that stands alone in a file the request that it asked for. A proxy never sees what the
 * browser did not send: of a refused request the preflight is all there is, and no row would tell of it.
 *
 * @returns the same with those requests among the others, in the order of the file
 */
export function withAskedRequests({ actuals, preflightOf, lone }: Sorted): Sorted {
  if (lone.length === 0) return { actuals, preflightOf, lone };
  const pairs = new Map(preflightOf);
  const asked = lone.map((preflight) => {
    const request = askedRequest(preflight);
    if (request.outcome === 'absent') pairs.set(request, preflight);
    return request;
  });
  const all = [...actuals, ...asked].sort((a, b) => a.index - b.index);
  return { actuals: all, preflightOf: pairs, lone };
}

/** What asks first is a script. Without the name of a method it is known of the OPTIONS alone that it was sent. */
function askedRequest(preflight: HarEntry): HarEntry {
  const method = requestedMethod(preflight.requestHeaders);
  const byScript = { ...preflight, resourceType: 'fetch', initiator: { ...preflight.initiator, type: null } };
  if (method === null) return byScript;
  return {
    ...byScript,
    method,
    requestHeaders: [],
    status: 0,
    responseHeaders: [],
    error: null,
    outcome: 'absent',
    fromCache: false,
    byServiceWorker: false,
    redirectUrl: null,
    body: null,
  };
}
