import { isForbiddenMethod } from '../../../src/cors/method.ts';
import { isSerializedOrigin } from '../../../src/cors/serialized-origin.ts';
import { words } from '../text/words.ts';
import { entriesOf } from './typed-headers.ts';

/** What is wrong with a text that was typed, in a few words; `null` where it can be tried. */
export type Check = (text: string) => string | null;

const { problems } = words.whatIf;
const mediaType = /^[^\s/;:]+\/[^\s/;:]+(?:\s*;\s*[^\s;=]+=[^;]*)*$/;
const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

export const checkOrigin: Check = (text) =>
  text === 'null' || isSerializedOrigin(text) ? null : problems.origin;

/** As fetch() does: it throws for what is no method, and for three that are. */
export const checkMethod: Check = (text) => {
  if (!token.test(text.trim())) return problems.method;
  return isForbiddenMethod(text.trim()) ? problems.forbiddenMethod : null;
};

export const checkHeaderNames: Check = (text) => {
  const entries = entriesOf(text);
  if (!entries.every(({ name }) => token.test(name))) return problems.headerNames;
  return entries.every(({ value }) => value === null || mediaType.test(value)) ? null : problems.contentType;
};

/** Three digits, as on the wire; a final answer begins at 200. */
export const checkStatus: Check = (text) => (/^[2-9]\d\d$/.test(text.trim()) ? null : problems.status);

/** Empty where the setting is not there. */
export const checkSeconds: Check = (text) => (/^\d{0,15}$/.test(text.trim()) ? null : problems.seconds);
