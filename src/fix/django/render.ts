import type { RenderedFix } from '../rendered-fix.ts';
import type { EvidencedChange } from '../server-change.ts';

/** Renders a merged change set as settings.py lines for django-cors-headers. */
export function renderDjango(_changes: readonly EvidencedChange[]): RenderedFix {
  return { syntax: 'django-cors-headers', blocks: [], notes: [] };
}
