import { expect, test } from '@playwright/test';
import { copyOf } from '../../extension/panel/frame/copy-texts.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { JudgedExchange } from '../../src/exchange/exchange.ts';
import { everyday } from './harness/fixtures.ts';

// Pure: once is enough.
test.skip(() => test.info().project.name !== 'chromium');

test('a change that is not proved is in the ticket, with the reasons, and is no fix to copy', () => {
  const open = everyday.find(({ id }) => id === 'wildcard') as JudgedExchange;
  const put = everyday.find(({ id }) => id === 'header-not-allowed') as JudgedExchange;
  const [hop] = open.hops;
  // The same server answers any origin with a star: whoever is let in there is let in by a new header too.
  const there: JudgedExchange = { ...open, hops: [{ ...hop, url: hop.url.replace(':8100', ':8000') }] };
  const group = [there, put];
  const findings = diagnose(put, group);
  const ticket = copyOf('markdown', put, findings, group) ?? '';
  expect(ticket).toMatch(
    /### What to change\n\n\*\*This change is not proved\..*\n\n- It would let in .*stranger[\s\S]*x-request-id/,
  );
  expect(copyOf('fix', put, findings, group)).toBeNull();
  const alone = copyOf('markdown', put, diagnose(put, []), []) ?? '';
  expect(alone).toContain('Tried by simulation');
  expect(alone).not.toContain('not proved');
});
