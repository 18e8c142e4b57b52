import { expect, test } from '@playwright/test';
import { evaluate } from '../../../src/cors/evaluate.ts';
import { extractHeaderListValues } from '../../../src/cors/header-values.ts';
import { corsUnsafeRequestHeaderNames } from '../../../src/cors/request-header.ts';
import type { Header } from '../../../src/cors/types.ts';
import { hop, seen } from './seen.ts';

test('very long lists are read, not thrown over', () => {
  const names = 'a,'.repeat(200_000);
  expect(
    extractHeaderListValues('Access-Control-Expose-Headers', [['Access-Control-Expose-Headers', names]]),
  ).toHaveLength(200_000);
  const many = Array.from({ length: 200_000 }, (): Header => ['Accept', 'a']);
  expect(corsUnsafeRequestHeaderNames(many)).toEqual(['accept']);
});

test('with the credentials mode unknown, what fails in both readings is told, first or later', () => {
  const preflight = {
    response: {
      status: 200,
      headers: [
        ['Access-Control-Allow-Origin', '*'] as const,
        ['Access-Control-Allow-Methods', '*'] as const,
      ],
    },
  };
  const put = hop({ method: 'PUT', unsafeHeaderNames: ['x'], preflight, response: null });
  const { decision, further } = evaluate(seen([put], { credentials: 'unknown' }), 'standard');
  expect(decision).toEqual({ kind: 'undetermined', missing: 'credentials-mode' });
  expect(further.map(({ code, parameter }) => [code, parameter])).toEqual([['header-not-allowed', 'x']]);
});
