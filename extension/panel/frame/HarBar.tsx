import { usePanel } from '../panel-context.ts';
import { CloseIcon } from '../parts/icons.tsx';
import type { PanelState } from '../store.ts';
import { words } from '../text/words.ts';
import { rowView } from '../view/row-view.ts';
import { clip, visible } from '../view/visible.ts';

/** Whose recording is looked at, with the way back; and what was wrong with a file that is not shown. */
export function HarBar() {
  const imported = usePanel((state) => state.imported);
  const problem = usePanel((state) => state.fileProblem);
  const leaveFile = usePanel((state) => state.leaveFile);
  const dismiss = usePanel((state) => state.dismissFileProblem);
  const waiting = usePanel(listedMeanwhile);
  return (
    <>
      {problem !== null && (
        <div className="banner banner-bad" role="alert" data-state="har-problem">
          <span className="banner-text">{words.har.failed(shown(problem.name), shown(problem.problem))}</span>
          <button type="button" className="icon-button" aria-label={words.har.dismiss} onClick={dismiss}>
            <CloseIcon />
          </button>
        </div>
      )}
      {imported !== null && (
        <div className="banner banner-file" data-state="imported">
          <span className="banner-text">
            <b>{words.har.imported}</b> <bdi>{shown(imported.name)}</bdi>
            {imported.withoutSecrets && <span className="banner-aside"> {words.har.withoutSecrets}</span>}
          </span>
          {imported.problems.length > 0 && (
            <details className="banner-more">
              <summary>{words.har.problems(imported.problems.length)}</summary>
              <ul>
                {imported.problems.slice(0, 50).map((text) => (
                  <li key={text}>{shown(text)}</li>
                ))}
              </ul>
            </details>
          )}
          <button type="button" onClick={leaveFile}>
            {words.har.back(waiting)}
          </button>
        </div>
      )}
    </>
  );
}

/** As many as the list will show, not those that it hides. */
function listedMeanwhile({ live, showSameOrigin }: PanelState): number {
  const rows = [...(live?.exchanges.values() ?? [])];
  return showSameOrigin ? rows.length : rows.filter((row) => !rowView(row).sameOrigin).length;
}

function shown(text: string): string {
  const { text: start, hidden } = clip(text, 200);
  return `${visible(start)}${hidden === 0 ? '' : '…'}`;
}
