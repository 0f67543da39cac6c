import { SIZES } from '../dataset/dataset.ts';
import type { World } from '../dataset/world.ts';
import { worldName } from './message.ts';

/** A world as its author can make it again: as `worldName`, with the seed of a secret one, and S by its name. */
export function seededName(world: World): string {
  if (world.profile === 'secret') return `the secret world of seed ${world.seed}`;
  if (world.profile === 'sized' && world.rows === SIZES.S) return 'the world of size S';
  return worldName(world);
}
