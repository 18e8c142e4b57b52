import type { ReactNode } from 'react';

/** The mark, the page's name, and what it is for. */
export function PageHead({ title, children }: { title: string; children: ReactNode }) {
  return (
    <header className="page-head">
      <img src="/icons/icon.svg" alt="" width="36" height="36" />
      <div>
        <h1>{title}</h1>
        <p className="muted">{children}</p>
      </div>
    </header>
  );
}
