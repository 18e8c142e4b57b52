import type { SeenResponse } from '../../exchange/exchange.ts';

/** Tokens of Vary in their own case and order: django-cors-headers since 4.0 writes `origin` in lower case. */
export function varyTokens(answer: SeenResponse): readonly string[] {
  return answer.headers
    .filter(([name]) => name.toLowerCase() === 'vary')
    .flatMap(([, value]) => value.split(','))
    .map((token) => token.trim())
    .filter((token) => token !== '');
}

/** Whether a shared cache is told to keep answers apart by origin. */
export function variesByOrigin(answer: SeenResponse): boolean {
  return varyTokens(answer).some((token) => token === '*' || token.toLowerCase() === 'origin');
}

/** How many header fields Vary came in: joined into one it says who joined it. */
export function varyFields(answer: SeenResponse): readonly string[] {
  return answer.headers.filter(([name]) => name.toLowerCase() === 'vary').map(([, value]) => value);
}
