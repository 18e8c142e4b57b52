import type { PlainSentence, Say } from '../../words/say.ts';
import type { Evidence } from '../finding.ts';
import type { Fingerprint } from './fingerprint.ts';

/**
 * A fingerprint in the reader's language. Headers, values and most names are the same in all of them, and a
 * fingerprint is remembered with its answer, so only these words are put in afterwards.
 */
export function told(who: Fingerprint, say: Say): Fingerprint {
  const inWords = (text: string): string => (isWord(text) ? say(text) : text);
  const proof = (all: readonly Evidence[]): readonly Evidence[] =>
    all.map(({ label, value }) => ({ label: inWords(label), value: value === NONE ? say(NONE) : value }));
  return {
    ...who,
    products: who.products.map((product) => ({
      ...product,
      name: inWords(product.name),
      evidence: proof(product.evidence),
    })),
    evidence: proof(who.evidence),
  };
}

const NONE = '(none)';

/** Labels of evidence, and names of products that are no names of anybody's. */
const allWords = [
  'Body',
  'a Node.js application (helmet)',
  'an AWS load balancer',
  'Starlette or FastAPI',
  'Python’s http.server',
] as const satisfies readonly PlainSentence[];

function isWord(text: string): text is (typeof allWords)[number] {
  return allWords.some((word) => word === text);
}
