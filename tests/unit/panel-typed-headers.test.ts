import { expect, test } from '@playwright/test';
import { readTypedHeaders } from '../../extension/panel/whatif/typed-headers.ts';

test('each header counts as the Fetch Standard has it', () => {
  const read = readTypedHeaders(
    'Accept cookie, X-A x-a,  Range, content-type : Text/Plain;charset=x',
    'chromium',
  );
  expect(read).toEqual({
    sent: [
      ['accept', '*/*'],
      ['x-a', '1'],
      ['range', 'bytes=0-'],
      ['content-type', 'Text/Plain;charset=x'],
    ],
    unsafe: ['x-a'],
    safelisted: ['accept', 'range', 'content-type'],
    forbidden: ['cookie'],
    assumedContentType: null,
  });
});

test('where browsers differ it is the browser of the request that counts', () => {
  expect(readTypedHeaders('user-agent, dpr', 'firefox').unsafe).toEqual(['user-agent', 'dpr']);
  expect(readTypedHeaders('user-agent, dpr', 'chromium').unsafe).toEqual([]);
});
