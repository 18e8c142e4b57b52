import { byteLowercase } from './bytes.ts';

const integer = /^[0-9]+$/;
const decimal = /^[0-9]+(\.[0-9]+)?$/;

const syntaxes: ReadonlyMap<string, RegExp> = new Map([
  ['device-memory', decimal],
  ['downlink', decimal],
  ['dpr', decimal],
  ['ect', /^(slow-2g|2g|3g|4g)$/],
  ['intervention', /^/],
  ['rtt', integer],
  ['save-data', /^on$/i],
  ['viewport-width', integer],
  ['width', integer],
]);

/** Deviation (client-hints-safelisted): headers that Chromium safelists beyond the standard, when well-formed. */
export function isWellFormedClientHint(name: string, value: string): boolean {
  return syntaxes.get(byteLowercase(name))?.test(value) ?? false;
}
