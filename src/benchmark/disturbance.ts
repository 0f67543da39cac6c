/** What makes a sample worthless though nothing failed: a tab out of sight, whose timers are throttled. */
export interface Disturbance {
  /** Resolves as soon as nothing disturbs. */
  calm(): Promise<void>;
  /** To be called where a sample begins; what it returns says at the end whether nothing disturbed it. */
  watch(): () => boolean;
}

/** Where nothing can disturb. */
export const UNDISTURBED: Disturbance = { calm: async () => {}, watch: () => () => true };
