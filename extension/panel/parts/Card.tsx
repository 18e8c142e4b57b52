import { type ReactNode, useId } from 'react';

interface Props {
  readonly title: string;
  /** Beside the title, muted. */
  readonly aside?: ReactNode;
  /** At the end of the title's line. */
  readonly action?: ReactNode;
  readonly part?: string;
  readonly children: ReactNode;
}

/** A titled section of the detail. */
export function Card({ title, aside, action, part, children }: Props) {
  const id = useId();
  return (
    <section className="card" aria-labelledby={id} data-part={part}>
      <div className="card-head">
        <h3 id={id}>{title}</h3>
        {aside !== undefined && <span className="card-aside">{aside}</span>}
        {action !== undefined && <span className="card-action">{action}</span>}
      </div>
      {children}
    </section>
  );
}
