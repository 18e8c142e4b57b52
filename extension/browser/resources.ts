import { isMasked, isMaskOf } from '../../src/exchange/mask-url.ts';
import { browser } from './api.ts';

interface RawResource {
  readonly url: string;
  getContent(callback: (content: string | null, encoding: string) => void): void;
}

/** Parts of the DevTools API that Firefox does not have. */
interface Resources {
  readonly inspectedWindow: { getResources?(callback: (all: readonly RawResource[]) => void): void };
  readonly panels: {
    openResource?(url: string, line: number, column: number, callback: () => void): void;
  };
}

/** The polyfill turns some of these into promises in some versions: the browser's own object is asked. */
function devtools(): Resources | null {
  const { chrome } = globalThis as { chrome?: { devtools?: Resources } };
  return chrome?.devtools ?? (browser.devtools as unknown as Resources | undefined) ?? null;
}

/** The text of one of the inspected page's resources, as DevTools holds it; `null` when it holds none. */
export async function contentOfResource(url: string): Promise<string | null> {
  const resource = (await resources()).find((one) => one.url === url);
  if (resource === undefined) return null;
  return new Promise((resolve) =>
    resource.getContent((content, encoding) => resolve(encoding === 'base64' ? null : content)),
  );
}

/** Whether `openSource` leads anywhere: Firefox has no such way. */
export function canOpenSources(): boolean {
  return devtools()?.panels.openResource !== undefined;
}

/** Shows a place in the Sources panel, which maps it by itself. Line and column count from 1. */
export async function openSource(url: string, line: number, column: number): Promise<void> {
  const real = isMasked(url) ? ((await resources()).find((one) => isMaskOf(url, one.url))?.url ?? url) : url;
  devtools()?.panels.openResource?.(real, line - 1, column - 1, () => {});
}

async function resources(): Promise<readonly RawResource[]> {
  const inspected = devtools()?.inspectedWindow;
  if (inspected?.getResources === undefined) return [];
  return new Promise((resolve) => inspected.getResources?.(resolve));
}
