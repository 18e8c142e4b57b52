import type { Proven } from './prove-scenario.ts';

export function scenarioLine({ scenario, problems, units, strangers }: Proven): string {
  const right = Object.values(problems).every(({ length }) => length === 0);
  const facts = `${units} taken away, ${strangers} strangers`;
  return `${right ? '✓' : '✗'} ${scenario.id.padEnd(44)} ${facts}`;
}

export function closingLine(proven: readonly Proven[]): string {
  const without = (question: keyof Proven['problems']) =>
    proven.filter(({ problems }) => problems[question].length === 0).length;
  return (
    `prove-fixes: ${proven.length} scenarios, ${without('firstTry')} fixed at first try, ` +
    `${without('minimal')} minimal, ${without('closed')} closed to strangers`
  );
}
