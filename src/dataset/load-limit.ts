import type { World } from './world.ts';

/** Many times what any dataset here needs for its small worlds, on a busy machine too. */
const SMALL_WORLD_MS = 10_000;
/** A row of the slowest dataset here takes a twentieth of this. */
const MS_PER_ROW = 0.02;

/** How long making a world may take, in milliseconds: a pack's data comes from a stranger, whose SQL may never end. */
export function loadLimitMs({ profile, rows }: Pick<World, 'profile' | 'rows'>): number {
  return SMALL_WORLD_MS + (profile === 'sized' ? rows * MS_PER_ROW : 0);
}
