/** Resolves when what just changed is drawn, effects after the drawing included; soon where the tab is out of sight. */
async function drawn(): Promise<void> {
  const frame = new Promise((resolve) => requestAnimationFrame(resolve));
  // A tab that is hidden meanwhile has no frames.
  await Promise.race([frame, pause(100)]);
  await pause(0);
  await pause(0);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

const PACE_MS = 400;

/**
 * Shows values that come in quick succession at a pace that people can follow, the first one of each stage at once. What it
 * returns settles when the value is drawn, or at once where it is not shown, so that who waits for it measures no drawing.
 */
export function paced<T>(
  show: (value: T) => void,
  stageOf: (value: T) => unknown = () => null,
): (value: T) => Promise<void> | undefined {
  let shownAt = Number.NEGATIVE_INFINITY;
  let shown: unknown = null;
  return (value) => {
    const now = performance.now();
    const stage = stageOf(value);
    if (stage === shown && now - shownAt < PACE_MS) return undefined;
    [shownAt, shown] = [now, stage];
    show(value);
    return drawn();
  };
}
