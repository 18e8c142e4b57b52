import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds on a document as it stands, as `rule: elements`.
 *
 * @param evaluate - in that document
 */
export async function violations(evaluate: (expression: string) => Promise<unknown>): Promise<unknown> {
  if ((await evaluate('typeof window.axe')) !== 'object') {
    await evaluate(`(() => { ${source}; window.axe = globalThis.axe ?? axe; return true; })()`);
  }
  return evaluate(`window.axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) =>
    id + ': ' + nodes.map(({ html }) => html.slice(0, 200)).join(' | ')))`);
}
