import type { Case } from './case.ts';
import type { Evidence } from './finding.ts';

/** An origin that this server allows, where it refused the page's: by its own header, or seen before. */
export interface AllowedInstead {
  readonly origin: string;
  /** True when a header of the very answer names it: then it is set by hand, django-cors-headers echoes. */
  readonly byHeader: boolean;
  readonly evidence: readonly Evidence[];
}

/** The origin allowed instead of the page's that `fits`; `null` when there is none or nothing was refused. */
export function allowedInstead(
  c: Case,
  fits: (page: string, allowed: string) => boolean,
): AllowedInstead | null {
  if (c.origin === 'null') return null;
  const sent = { label: c.say('Origin sent'), value: c.origin };
  if (c.failure?.code === 'allow-origin-mismatch') {
    const received = c.failure.received ?? '';
    if (!fits(c.origin, received)) return null;
    const evidence = [{ label: 'Access-Control-Allow-Origin', value: received }, sent];
    return { origin: received, byHeader: true, evidence };
  }
  if (c.failure?.code !== 'missing-allow-origin' || !c.who.corsLayer) return null;
  const origin = [...c.policy.echoed, ...c.policy.fixed].find((allowed) => fits(c.origin, allowed));
  if (origin === undefined) return null;
  const evidence = [sent, { label: c.say('Allowed before'), value: origin }, ...c.who.evidence];
  return { origin, byHeader: false, evidence };
}
