import { useEffect } from 'react';
import { usePanel } from '../panel-context.ts';

const shownFor = 2_400;

/** What was just done, said for a moment: a copy has no other sign. */
export function Notice() {
  const notice = usePanel((state) => state.notice);
  const say = usePanel((state) => state.say);
  useEffect(() => {
    if (notice === null) return;
    const timer = setTimeout(() => say(null), shownFor);
    return () => clearTimeout(timer);
  }, [notice, say]);
  return (
    <div className="notice-place" role="status" data-part="notice">
      {notice !== null && <span className="notice">{notice.text}</span>}
    </div>
  );
}
