import { useId } from 'react';
import { offered } from '../../src/fix/syntaxes.ts';
import { PageCard } from './PageCard.tsx';
import { words } from './text/words.ts';
import type { Change } from './use-settings.ts';

/** In which words a panel shows changes at first. */
export function FixesCard({ syntax, change }: { syntax: string | null; change: Change }) {
  const id = useId();
  const known = offered();
  return (
    <PageCard title={words.fixes.title} part="fixes">
      <label htmlFor={id}>{words.fixes.syntax}</label>
      <select
        id={id}
        name="syntax"
        aria-describedby={`${id}-help`}
        value={known.some((one) => one.id === syntax) ? (syntax ?? '') : ''}
        onChange={(event) => void change({ syntax: event.target.value === '' ? null : event.target.value })}
      >
        <option value="">{words.fixes.answering}</option>
        {known.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
      <p className="muted" id={`${id}-help`}>
        {words.fixes.help}
      </p>
    </PageCard>
  );
}
