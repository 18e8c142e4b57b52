/**
 * Feeds the evaluator arbitrary strings and bytes, in every field that it reads:
 * `npm run fuzz -- --inputs N --seed S`. The same seed gives the same inputs.
 */
import { parseArgs } from 'node:util';
import { fuzz } from '../tests/unit/cors/fuzz-inputs.ts';

const usage = 'usage: npm run fuzz -- [--inputs N] [--seed S]';

function main(): number {
  const { values } = parseArgs({
    options: { inputs: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
  });
  const inputs = Number(values.inputs);
  const seed = Number(values.seed);
  if (!Number.isSafeInteger(inputs) || inputs < 0 || !Number.isSafeInteger(seed)) {
    process.stderr.write(`${usage}: whole numbers, please\n`);
    return 2;
  }
  const thrown = fuzz(inputs, seed);
  for (const { index, kind, input, error } of thrown.slice(0, 20)) {
    process.stdout.write(`input ${index} (${kind}): ${error}\n  ${input}\n`);
  }
  process.stdout.write(`fuzz: ${inputs} inputs, ${thrown.length} thrown\n`);
  return thrown.length === 0 ? 0 : 1;
}

try {
  process.exitCode = main();
} catch (error) {
  process.stderr.write(`${usage}: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
