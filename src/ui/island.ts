/** A point of the chart, in its own units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A sequence of numbers from 0 to 1 that depends on the text alone, so that a coast never changes between visits. */
function chance(text: string): () => number {
  let state = 2166136261;
  for (const character of text) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619);
  return () => {
    state = Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

/** A closed smooth curve through the points (Catmull-Rom, drawn as cubic Béziers): the `d` of an SVG path. */
function smoothClosed(points: readonly Point[]): string {
  const at = (index: number) => points[(index + points.length) % points.length] as Point;
  const fixed = (value: number) => value.toFixed(1);
  let path = `M${fixed(at(0).x)} ${fixed(at(0).y)}`;
  for (let index = 0; index < points.length; index++) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const first = { x: from.x + (to.x - before.x) / 6, y: from.y + (to.y - before.y) / 6 };
    const second = { x: to.x - (after.x - from.x) / 6, y: to.y - (after.y - from.y) / 6 };
    path += `C${fixed(first.x)} ${fixed(first.y)} ${fixed(second.x)} ${fixed(second.y)} ${fixed(to.x)} ${fixed(to.y)}`;
  }
  return `${path}Z`;
}

/**
 * The coast of an island and its contour lines, from the outside in: `levels` inner lines, all around `centre`.
 * The shape depends on `name` alone; `radius` is its mean radius.
 */
export function islandPaths(name: string, centre: Point, radius: number, levels: number): string[] {
  const draw = chance(name);
  const waves = [2, 3, 4, 5, 7].map((count) => ({
    count,
    height: (0.34 / count) * (0.4 + draw()),
    phase: draw() * 2 * Math.PI,
  }));
  const stretch = 0.75 + draw() * 0.5;
  const ring = (scale: number, drift: number): string => {
    const points = Array.from({ length: 26 }, (_, step) => {
      const angle = (step / 26) * 2 * Math.PI;
      const rough = waves.reduce(
        (sum, wave) => sum + wave.height * Math.sin(wave.count * angle + wave.phase),
        1,
      );
      return {
        x: centre.x + Math.cos(angle) * radius * scale * rough * stretch + drift,
        y: centre.y + (Math.sin(angle) * radius * scale * rough) / stretch - drift,
      };
    });
    return smoothClosed(points);
  };
  const lean = radius * 0.06;
  return Array.from({ length: levels + 1 }, (_, level) =>
    ring(1 - (level * 0.78) / (levels + 1), level * lean),
  );
}
