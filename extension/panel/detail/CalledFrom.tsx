import type { CallSite } from '../../../src/exchange/exchange.ts';
import { usePanel } from '../panel-context.ts';
import { words } from '../text/words.ts';
import { clip, tooltip, visible } from '../view/visible.ts';

/** Where in the page's code the request was made; leads there where the browser has a way. */
export function CalledFrom({ site }: { site: CallSite }) {
  const openSource = usePanel((state) => state.openSource);
  const { file, line } = site.original ?? { file: site.url, line: site.line };
  const place = `${visible(clip(nameOf(file), 80).text)}:${line}`;
  return (
    <p className="called-from" data-part="called-from">
      {words.calledFrom}{' '}
      {openSource === null ? (
        <code title={tooltip(site.url)}>{place}</code>
      ) : (
        <button
          type="button"
          className="link-button"
          title={`${words.openSource}: ${tooltip(site.url)}`}
          onClick={() => openSource(site.url, site.line, site.column)}
        >
          {place}
        </button>
      )}
      {site.functionName !== null && (
        <span className="muted"> · {visible(clip(site.functionName, 80).text)}</span>
      )}
    </p>
  );
}

/** The last part of a path: `items.ts` of `http://localhost:5173/src/items.ts?t=1`. */
function nameOf(file: string): string {
  const path = file.split(/[?#]/)[0] ?? file;
  return path.split('/').at(-1) || path;
}
