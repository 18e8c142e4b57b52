import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import type { Step } from '../../lab/steps.ts';
import { ask } from './ask.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`npm run lab serves the scenarios until ${signal}, and leaves nothing behind`, async () => {
    test.skip(process.platform === 'win32', 'Windows has no signals to send');
    const temporary = mkdtempSync(path.join(tmpdir(), 'corscope-test-'));
    const lab = spawn(process.execPath, ['scripts/lab.mjs'], {
      cwd: root,
      env: { ...process.env, TMPDIR: temporary },
      // A group of its own, to which a terminal sends Ctrl+C.
      detached: true,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [line] = (await once(createInterface({ input: lab.stdout }), 'line')) as [string];
    const page = /http:\S+/.exec(line)?.[0] ?? '';
    const listed = (await (await fetch(new URL('/scenarios.json', page))).json()) as { id: string }[];
    expect(listed.length).toBeGreaterThan(60);
    expect(JSON.stringify(listed), 'what is expected is nobody’s business').not.toContain('verdict');

    const urls: string[] = [];
    for (const id of ['origin-not-listed-behind-nginx', 'origin-not-listed-simple']) {
      const answer = await fetch(new URL(`/start?id=${id}`, page));
      if (!answer.ok) expect(await answer.text()).toContain('nginx');
      else urls.push(((await answer.json()) as Step[]).at(-1)?.url ?? '');
    }
    for (const url of urls)
      expect((await ask(url, 'GET', { Origin: new URL(page).origin })).status).toBe(200);
    const left = () => readdirSync(temporary).filter((name) => name.startsWith('corscope-'));
    expect(left()).toHaveLength(1);

    const ended = once(lab, 'exit');
    if (lab.pid === undefined) throw new Error('the lab did not start');
    if (signal === 'SIGINT') process.kill(-lab.pid, signal);
    else lab.kill(signal);
    await ended;
    for (const url of [page, ...urls]) await expect(ask(url, 'GET', {})).rejects.toThrow(/ECONNREFUSED/);
    expect(left()).toEqual([]);
    rmSync(temporary, { recursive: true });
  });
}
