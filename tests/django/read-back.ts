import { spawnSync } from 'node:child_process';
import { setUp } from '../../scripts/set-up/index.mjs';

/** Executes each text as a settings module with the real Python and the real package; tuples come as lists. */
export async function readBack(texts: readonly string[]): Promise<readonly Record<string, unknown>[]> {
  const { python } = await setUp({ python: true, browsers: [] });
  if (python === null) throw new Error('no Python environment');
  const program = `
import json, sys
out = []
for text in json.load(sys.stdin):
    scope = {}
    exec(compile(text, "settings.py", "exec"), scope)
    out.append({k: list(v) if isinstance(v, tuple) else v for k, v in scope.items() if k.isupper()})
json.dump(out, sys.stdout)
`;
  const { stdout, stderr, status } = spawnSync(python, ['-c', program], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Record<string, unknown>[];
}
