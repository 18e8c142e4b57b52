import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import type { CallSite } from '../../src/exchange/exchange.ts';
import { contentOfResource } from '../browser/resources.ts';

/** Maps of scripts already looked into; `null` for a script without one. */
type Known = Promise<TraceMap | null>;

const CAPACITY = 50;

/**
 * Call sites in the sources that the person wrote. Only what DevTools already holds is read: a map inline in
 * the script, or one that is among the page's resources. Nothing is ever fetched.
 */
export class SourceMaps {
  private readonly maps = new Map<string, Known>();

  async original(site: CallSite): Promise<CallSite> {
    const map = await this.mapOf(site.url);
    if (map === null) return site;
    const { source, line, column } = originalPositionFor(map, { line: site.line, column: site.column - 1 });
    if (source === null || line === null) return site;
    return { ...site, original: { file: source, line, column: (column ?? 0) + 1 } };
  }

  private mapOf(script: string): Known {
    let map = this.maps.get(script);
    if (map === undefined) {
      map = readMap(script).catch(() => null);
      if (this.maps.size >= CAPACITY) this.maps.clear();
      this.maps.set(script, map);
    }
    return map;
  }
}

async function readMap(script: string): Promise<TraceMap | null> {
  const text = await contentOfResource(script);
  const [, reference] = /\/[/*][#@] sourceMappingURL=(\S+)[^\S\n]*(?:\*\/)?\s*$/.exec(text ?? '') ?? [];
  if (reference === undefined) return null;
  const json = reference.startsWith('data:')
    ? inlined(reference)
    : await contentOfResource(new URL(reference, script).href);
  return json === null ? null : new TraceMap(json, script);
}

/** The JSON of a `data:` URL, base64 or percent-encoded. */
function inlined(url: string): string | null {
  const comma = url.indexOf(',');
  if (comma === -1) return null;
  const data = url.slice(comma + 1);
  if (!url.slice(0, comma).endsWith(';base64')) return decodeURIComponent(data);
  return new TextDecoder().decode(Uint8Array.from(atob(data), (byte) => byte.charCodeAt(0)));
}
