import { expect, test } from '@playwright/test';
import type { Lab } from '../../lab/world.ts';
import type { Driver } from '../../scripts/browsers/driver.ts';
import { poll } from '../../scripts/browsers/poll.ts';
import { play } from '../../scripts/demo/play.ts';
import { launchWithCorscope, startLabForTest } from './corscope.ts';
import { englishLeft, textsShown } from './english-left.ts';
import { nothingSideways, type RealPanel, realPanel } from './real-panel.ts';

/** The panel in the real DevTools of a browser that speaks German: all of it is German. */
test.describe.configure({ mode: 'serial' });

let lab: Lab;
let driver: Driver;
let real: RealPanel;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  [lab, driver] = await Promise.all([startLabForTest(), launchWithCorscope({ language: 'de' })]);
  await driver.openDevTools();
  await driver.openPage(lab.pageUrl);
  real = realPanel(await driver.openPanel());
});

test.afterAll(async () => {
  await driver?.close();
  await lab?.stop();
});

const inPanel = (expression: string) => real.panel.evaluate(expression);

/** What is read there has the words that are looked for, and none that are English. */
async function expectGerman(
  where: string,
  wanted: readonly string[],
  evaluate: (expression: string) => Promise<unknown> = inPanel,
): Promise<void> {
  expect(await evaluate('document.documentElement.lang'), where).toBe('de');
  const texts = (await evaluate(textsShown)) as readonly string[];
  for (const text of wanted) {
    expect(
      texts.some((one) => one.includes(text)),
      `${where}: ${text} in ${texts.slice(0, 200).join(' | ')}`,
    ).toBe(true);
  }
  expect(englishLeft(texts), where).toEqual([]);
}

/** Folds, and what they fold out in turn; not the pages about causes. */
async function unfold(): Promise<void> {
  await poll('nothing folded', () =>
    inPanel(`(() => {
      const closed = [...document.querySelectorAll('details:not([open]):not(.cause-page)')];
      for (const one of closed) one.open = true;
      return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(closed.length === 0))));
    })()`),
  );
}

async function playById(id: string): Promise<void> {
  const scenario = lab.scenarios.find((one) => one.id === id);
  if (scenario === undefined) throw new Error(`no scenario ${id}`);
  const { problems } = await play(lab, driver, real.panel, scenario);
  expect(problems).toEqual({ decided: [], explained: [], mended: [] });
}

test('what is English would be found', () => {
  const said = [
    'Blocked',
    'No cross-origin request yet',
    'Stop recording (Ctrl E)',
    '34 of 5,000 requests',
    'This request becomes allowed.',
    'from the browser’s own cache',
    'Recording since 10:00:00: reload the page to record what came before, or send a request.',
  ];
  expect(englishLeft([...said, 'Noch keine Anfrage', 'Status', 'PUT /api/'])).toEqual(said);
});

test('the empty panel, its keys and its filter', async () => {
  await real.until('[data-state="empty"]', 'Noch keine');
  await expectGerman('empty', ['Noch keine', 'Log behalten', 'Blockiert']);
  await real.panel.click('.filter input');
  await real.panel.type('s');
  await real.untilCount('[role="option"]');
  await expectGerman('completions', ['Filter']);
  await real.write('.filter input', 'status:abc ');
  await real.untilCount('.filter-problem');
  await expectGerman('a filter that cannot be', []);
  await real.write('.filter input', '');
  await real.panel.click('.toolbar-end button:last-of-type');
  await real.untilCount('dialog[open]');
  await expectGerman('keys', ['Tastenkürzel']);
  await real.panel.click('dialog .keys-close');
});

test('list and decisions: blocked at the preflight and at the answer, redirected, allowed', async () => {
  test.setTimeout(90_000);
  for (const id of [
    'allowed-preflighted',
    'origin-not-listed-simple',
    'redirect-made-origin-null',
    'custom-header-not-allowed',
  ]) {
    await playById(id);
    await unfold();
    await expectGerman(id, ['Wie der Browser entschied']);
    expect(await real.sideways()).toEqual(nothingSideways);
  }
  await real.until('[data-part="verdict"]', 'Am Preflight blockiert');
  await expectGerman('list', ['Anfrage', 'Warum', 'Preflight → Anfrage']);
});

test('headers, what-if, the menu and a ticket', async () => {
  await real.panel.click('#tab-headers');
  await real.untilCount('[data-header="access-control-allow-origin"]');
  await expectGerman('headers', ['Nicht gesendet']);
  await real.panel.click('#tab-whatif');
  await real.until('[data-part="whatif-outcome"]', 'Simulation');
  await expectGerman('what if, answers', ['Zurücksetzen']);
  await real.press('[name="whatif-by"][value="settings"]');
  await real.until('[data-part="tried-settings"]', 'CORS_ALLOW_HEADERS');
  await expectGerman('what if, settings', ['Zurücksetzen']);
  await real.panel.click('#tab-decision');
  await real.panel.click('[data-part="copy-menu"]');
  await expectGerman('menu', ['Urteil als Markdown kopieren']);
  await real.panel.click('[data-item="markdown"]');
  await real.until('[data-part="notice"]', 'Urteil als Markdown kopiert');
  const ticket = await real.pasted();
  expect(ticket).toMatch(/^## `\w+ http.*`: am Preflight von CORS blockiert\n/);
  expect(ticket).toContain('\n### Was zu ändern ist\n');
});

test('the servers', async () => {
  await real.panel.click('[data-part="servers-button"]');
  await real.untilCount('[data-part="server-line"]');
  await unfold();
  await expectGerman('servers', ['blockiert', 'Wer geantwortet hat']);
  await real.panel.click('[data-part="servers-button"]');
});

test('a file that is none', async () => {
  await real.panel.evaluate(`(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['{"log":'], 'a.har'));
    const input = document.querySelector('[data-part="har-input"]');
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);
  await real.until('[data-state="har-problem"]', 'a.har wird nicht gezeigt');
  await expectGerman('a broken file', []);
});

test('the options and the help', async () => {
  const inPage = (expression: string) => driver.evaluateInPage(expression);
  for (const [page, sign, wanted] of [
    ['options/options.html', '[name=theme]', 'Aussehen'],
    ['help/help.html', 'article', 'Warum sehe ich'],
  ] as const) {
    await driver.openPage(`${driver.extensionOrigin()}/extension/${page}`);
    await poll(page, () => inPage(`document.querySelector(${JSON.stringify(sign)}) !== null || null`));
    await expectGerman(page, [wanted], inPage);
  }
});

test('nothing was logged as an error', async () => {
  expect(await driver.extensionLogs()).toEqual([]);
});
