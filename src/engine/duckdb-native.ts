import type { Engine } from './engine.ts';
import { openNativeSession } from './native-session.ts';
import { type Supervision, supervise } from './supervised.ts';

export interface NativeOptions extends Supervision {
  /** 1 by default, as in the page. */
  readonly threads?: number;
  /** As DuckDB reads it; 2 GB by default, as in the page. */
  readonly memoryLimit?: string;
}

/** DuckDB in this Node process as an engine. */
export function openNative({
  threads = 1,
  memoryLimit = '2GB',
  ...supervision
}: NativeOptions = {}): Promise<Engine> {
  return supervise(() => openNativeSession({ threads, memoryLimit }), supervision);
}
