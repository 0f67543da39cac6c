/** Rows of one height behind a viewport that shows `visible` pixels of them. */
export interface RowSpace {
  readonly rowCount: number;
  readonly rowHeight: number;
  readonly visible: number;
}

/** Where the grid is: the element's own scroll position, and the pixel of the row space at the viewport's top. */
export interface ScrollPosition {
  readonly scrollTop: number;
  readonly offset: number;
}

// Browsers clamp an element's height (Firefox near 17.8 million pixels) and paint in 32-bit floats, which place half
// pixels up to 8 million. A taller row space is folded into this height.
const TALLEST = 8_000_000;
// At both ends scrolling maps one to one, so that no gesture meets the end of the scrollbar before the rows end.
const PLAIN = 500_000;
// Wheels and fingers move by less than this in a frame, the scrollbar's thumb by more: one of its pixels is over 7,000.
const JUMP = 5_000;

/** The height in pixels that the element gets: the row space's own, up to 8 million. */
export function scrollHeight({ rowCount, rowHeight }: RowSpace): number {
  return Math.min(rowCount * rowHeight, TALLEST);
}

/** The pixel of the row space that belongs to a scroll position: one to one near both ends, stretched between them. */
export function offsetAt(space: RowSpace, scrollTop: number): number {
  const { top, bottom, scale } = folding(space);
  if (scrollTop <= 0) return 0;
  if (scrollTop <= PLAIN || scale === 1) return Math.min(scrollTop, bottom);
  if (scrollTop >= top - PLAIN) return Math.min(bottom - (top - scrollTop), bottom);
  return PLAIN + (scrollTop - PLAIN) * scale;
}

/** The inverse of `offsetAt`. */
export function scrollTopAt(space: RowSpace, offset: number): number {
  const { top, bottom, scale } = folding(space);
  if (offset <= PLAIN || scale === 1) return Math.max(0, Math.min(offset, top));
  if (offset >= bottom - PLAIN) return Math.min(top - (bottom - offset), top);
  return PLAIN + (offset - PLAIN) / scale;
}

/**
 * The position after the element scrolled: small steps move the rows by as many pixels, so that a wheel never skips
 * rows, and leave the element off the mapping until it settles; large ones follow the mapping.
 */
export function scrolledTo(space: RowSpace, from: ScrollPosition, scrollTop: number): ScrollPosition {
  const { top, bottom, scale } = folding(space);
  const step = scrollTop - from.scrollTop;
  const atEnd = scrollTop <= 0 || scrollTop >= top;
  if (scale === 1 || atEnd || Math.abs(step) > JUMP) return { scrollTop, offset: offsetAt(space, scrollTop) };
  return { scrollTop, offset: Math.max(0, Math.min(from.offset + step, bottom)) };
}

/** The smallest change of `offset` that brings a row fully into view. */
export function offsetShowing({ rowHeight, visible }: RowSpace, offset: number, row: number): number {
  const start = row * rowHeight;
  return Math.max(Math.min(offset, start), start + rowHeight - visible, 0);
}

const BLOCK = 8;
const OVERSCAN = 8;

/** The rows to render, `from` up to but not including `to`: those in view and some around, in whole blocks of rows. */
export function rowsInView({ rowCount, rowHeight, visible }: RowSpace, offset: number) {
  const first = Math.floor(offset / rowHeight) - OVERSCAN;
  const last = Math.ceil((offset + visible) / rowHeight) + OVERSCAN;
  return {
    from: Math.max(0, Math.floor(first / BLOCK) * BLOCK),
    to: Math.min(rowCount, Math.ceil(last / BLOCK) * BLOCK),
  };
}

/** The largest scroll position and offset, and how many pixels of rows one pixel of the middle stands for. */
function folding(space: RowSpace) {
  const bottom = Math.max(0, space.rowCount * space.rowHeight - space.visible);
  const top = Math.max(0, scrollHeight(space) - space.visible);
  return { top, bottom, scale: top === bottom ? 1 : (bottom - 2 * PLAIN) / (top - 2 * PLAIN) };
}
