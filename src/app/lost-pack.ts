/** An installed pack whose content can't be had: the browser has lost it, or this release of the page can't read it. */
export class LostPack extends Error {}

/** A LostPack of which the browser has kept nothing. */
export function lostBy(title: string): LostPack {
  return new LostPack(`The browser has lost the pack ${title}; install its file again.`);
}

/** An installed pack that an earlier release of the page read and this one can't. */
export interface UnreadPack {
  readonly id: string;
  readonly title: string;
  /** What is wrong and what to do next, in sentences. */
  readonly why: string;
  /** True where the browser still has its file. */
  readonly hasFile: boolean;
}
