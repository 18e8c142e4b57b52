import type { World } from './prove-scenario.ts';

export async function proveTogether(_world: World): Promise<boolean> {
  return false;
}
