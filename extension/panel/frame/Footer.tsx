import { useListView, usePanel } from '../panel-context.ts';
import { words } from '../text/words.ts';

/** How many, how many blocked, and how often the browser did what Corscope says. */
export function Footer() {
  const { counts, shown } = useListView();
  const recording = usePanel((state) => state.recording);
  const dropped = recording?.dropped ?? 0;
  return (
    <footer className="footer">
      <span data-part="count">{words.footer.requests(shown, counts.all)}</span>
      {counts.blocked > 0 && <span className="bad">{words.footer.blocked(counts.blocked)}</span>}
      {counts.servers > 0 && <span className="footer-servers">{words.footer.servers(counts.servers)}</span>}
      {dropped > 0 && (
        <span className="warn" data-part="dropped" title={words.footer.droppedTitle}>
          {words.footer.dropped(dropped)}
        </span>
      )}
      {recording !== null && !recording.recording && <span className="warn">{words.footer.paused}</span>}
      {counts.told > 0 && (
        <span className="footer-end" data-part="agreement-count" title={words.footer.agreeTitle}>
          <span className="wide-only">{words.footer.agree(counts.agreeing, counts.told)}</span>
          <span className="narrow-only">{words.footer.agreeShort(counts.agreeing, counts.told)}</span>
        </span>
      )}
    </footer>
  );
}
