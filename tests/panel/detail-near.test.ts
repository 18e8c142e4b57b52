import { expect, test } from '@playwright/test';
import { near } from '../../extension/panel/view/near.ts';

// Pure: no browser, so once is enough.
test.skip(() => test.info().project.name !== 'chromium');

const page = 'http://localhost:3000';
const cases = [
  // what                 received                    marked in both                 named
  ['trailing slash', 'http://localhost:3000/', [['', '/']], ['slash']],
  ['scheme', 'https://localhost:3000', [['', 's']], ['scheme']],
  ['port', 'http://localhost:5173', [['3000', '5173']], ['port']],
  ['case', 'http://LOCALHOST:3000', [['localhost', 'LOCALHOST']], ['case']],
  [
    'scheme and slash',
    'https://localhost:3000/',
    [
      ['', 's'],
      ['', '/'],
    ],
    ['scheme', 'slash'],
  ],
  ['no port', 'http://localhost', [[':3000', '']], ['port']],
  ['a space', 'http://localhost:3000 ', [['', ' ']], ['space']],
] as const;

for (const [what, received, marked, kinds] of cases) {
  test(`nearly the same: ${what}`, () => {
    const found = near(page, received);
    const differences = found?.stretches.flatMap((stretch) =>
      stretch.same === null ? [[stretch.expected, stretch.received]] : [],
    );
    expect(differences).toEqual(marked);
    expect(found?.kinds).toEqual(kinds);
    const joined = (side: 'expected' | 'received') =>
      found?.stretches.map((stretch) => stretch.same ?? stretch[side]).join('');
    expect([joined('expected'), joined('received')]).toEqual([page, received]);
  });
}

test('what is nothing alike is not compared by letters', () => {
  expect(near(page, 'https://stranger.example')).toBeNull();
  expect(near(page, '*')).toBeNull();
  expect(near(page, page)).toBeNull();
});
