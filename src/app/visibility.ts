import type { Disturbance } from '../benchmark/disturbance.ts';

/** A tab out of sight, whose timers the browser throttles: a sample that it falls into is worthless. */
export const hiddenTab: Disturbance = {
  calm: () =>
    new Promise((resolve) => {
      const look = () => {
        if (document.visibilityState !== 'visible') return;
        document.removeEventListener('visibilitychange', look);
        resolve();
      };
      document.addEventListener('visibilitychange', look);
      look();
    }),
  watch() {
    let wasHidden = document.visibilityState !== 'visible';
    const note = () => {
      wasHidden = true;
    };
    document.addEventListener('visibilitychange', note);
    return () => {
      document.removeEventListener('visibilitychange', note);
      return !wasHidden;
    };
  },
};
