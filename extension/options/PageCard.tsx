import { type ReactNode, useId } from 'react';

interface Props {
  readonly title: string;
  readonly part: string;
  /** Of the heading: 2 unless the card stands within a section. */
  readonly level?: 2 | 4;
  readonly children: ReactNode;
}

/** A titled section of a page, looking as the panel's cards do. */
export function PageCard({ title, part, level = 2, children }: Props) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section className="card" aria-labelledby={id} data-part={part}>
      <Heading id={id} className="card-title">
        {title}
      </Heading>
      {children}
    </section>
  );
}
