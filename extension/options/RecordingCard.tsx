import { useEffect, useId, useState } from 'react';
import { capacities, defaultSettings } from '../browser/settings.ts';
import { PageCard } from './PageCard.tsx';
import { count } from './text/count.ts';
import { words } from './text/words.ts';
import type { Change } from './use-settings.ts';

const { least, most } = capacities;

/** How many requests are kept. A number that cannot be is said to be so, and not kept. */
export function RecordingCard({ capacity, change }: { capacity: number; change: Change }) {
  const id = useId();
  const [text, setText] = useState(String(capacity));
  const [wrong, setWrong] = useState(false);

  useEffect(() => {
    setText(String(capacity));
    setWrong(false);
  }, [capacity]);

  const keep = (): void => {
    const number = Number(text);
    const fits = /^\s*\d+\s*$/.test(text) && number >= least && number <= most;
    setWrong(!fits);
    if (fits && number !== capacity) void change({ capacity: number });
  };
  return (
    <PageCard title={words.recording.title} part="recording">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <label htmlFor={id}>{words.recording.capacity}</label>
        <input
          id={id}
          name="capacity"
          type="number"
          min={least}
          max={most}
          step={1}
          value={text}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-wrong ${id}-help` : `${id}-help`}
          onChange={(event) => setText(event.target.value)}
          onBlur={keep}
        />
      </form>
      <p className="bad" id={`${id}-wrong`} role="alert">
        {wrong && words.recording.capacityWrong(count(least), count(most))}
      </p>
      <p className="muted" id={`${id}-help`}>
        {words.recording.capacityHelp(count(least), count(most), count(defaultSettings.capacity))}
      </p>
    </PageCard>
  );
}
