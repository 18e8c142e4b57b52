import type { Browser } from '../browsers/driver.ts';
import type { Played } from './play.ts';

/** The table on the terminal: one line a scenario, cut to the width that there is. */
export function tableLine({ scenario, panel, problems, ...played }: Played): string {
  const mark = Object.values(problems).every(({ length }) => length === 0) ? '✓' : '✗';
  const why = panel.fix !== null ? 'settings.py change' : panel.noFix !== null ? 'reason why none' : '–';
  return `${mark} ${[
    scenario.id.padEnd(36),
    browserWords(played).padEnd(42),
    `${panel.verdict}${panel.failure === null ? '' : ` ${panel.failure}`}`.padEnd(36),
    (panel.cause ?? '–').padEnd(32),
    why,
  ].join(' ')}`;
}

export function tableHead(): string {
  return `  ${['scenario'.padEnd(36), 'browser'.padEnd(42), 'Corscope'.padEnd(36), 'reason'.padEnd(32), 'fix'].join(' ')}`;
}

export function browserWords({ browser, page }: Pick<Played, 'browser' | 'page'>): string {
  if (browser === null) return page.delivered ? `delivered ${page.status ?? ''}` : 'error';
  if (browser.outcome === 'delivered') return `delivered ${page.status ?? ''}`.trim();
  return `${browser.outcome}: ${browser.reason ?? 'no reason given'}`;
}

export function markdownReport(browser: Browser, all: readonly Played[], picture: string): string {
  const rows = all.map(
    (played) =>
      `| ${played.scenario.id} | ${browserWords(played)} | ${played.panel.verdict}${
        played.panel.failure === null ? '' : ` (${played.panel.failure})`
      } | ${cell(played.panel.headline)} | ${played.panel.fix === null ? cell(played.panel.noFix ?? '–') : 'see below'} |`,
  );
  const details = all
    .filter(({ panel }) => panel.fix !== null)
    .map(
      ({ scenario, panel, url }) =>
        `## ${scenario.id}\n\n${scenario.title}\n\n\`${scenario.request.method} ${url}\`\n\n**${panel.headline}**\n\n\`\`\`python\n${panel.fix?.trim()}\n\`\`\`\n`,
    );
  return `# Corscope demo in ${browser === 'firefox' ? 'Firefox' : 'Chromium'}

${all.length} scenarios of the lab, each played in the real browser and read from the real panel.

![The panel](${picture})

| scenario | browser | Corscope | reason | fix |
| --- | --- | --- | --- | --- |
${rows.join('\n')}

${details.join('\n')}`;
}

function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
}
