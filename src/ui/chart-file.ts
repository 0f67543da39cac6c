/** How many pixels a picture has for each of the page's. */
const PIXELS = 2;
const MARGIN = 16;

/** What a picture takes over from the page's style, as a file has no stylesheet. */
const TAKEN_OVER = ['fill', 'stroke', 'color', 'font-family', 'font-size', 'font-weight', 'opacity'] as const;

/**
 * A chart as a file of its own: every colour and face as the page shows it now, on the page's ground, with a margin and the
 * title above it.
 */
export function svgFile(chart: SVGSVGElement, title: string): string {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const originals = [chart, ...chart.querySelectorAll<SVGElement>('*')];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  for (const [at, original] of originals.entries()) takeOver(original, copies[at] as SVGElement);
  const { width, height } = sizeOf(chart);
  const paper = getComputedStyle(document.documentElement);
  const [font, ink] = [getComputedStyle(chart).fontFamily, paper.color];
  const outer = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const titleRoom = 28;
  const [fullWidth, fullHeight] = [width + 2 * MARGIN, height + 2 * MARGIN + titleRoom];
  setAll(outer, { width: fullWidth, height: fullHeight, viewBox: `0 0 ${fullWidth} ${fullHeight}` });
  const ground = document.createElementNS(outer.namespaceURI, 'rect');
  setAll(ground, { width: fullWidth, height: fullHeight, fill: paper.backgroundColor });
  const heading = document.createElementNS(outer.namespaceURI, 'text');
  setAll(heading, {
    x: MARGIN,
    y: MARGIN + 14,
    fill: ink,
    'font-family': font,
    'font-size': 15,
    'font-weight': 600,
  });
  heading.textContent = title;
  setAll(copy, { x: MARGIN, y: MARGIN + titleRoom, width, height, overflow: 'visible' });
  outer.append(ground, heading, copy);
  return new XMLSerializer().serializeToString(outer);
}

function takeOver(original: SVGElement, copy: SVGElement): void {
  const style = getComputedStyle(original);
  copy.removeAttribute('class');
  copy.removeAttribute('style');
  for (const name of TAKEN_OVER) {
    const value = style.getPropertyValue(name);
    if (value) copy.setAttribute(name, value);
  }
}

function sizeOf(chart: SVGSVGElement): { readonly width: number; readonly height: number } {
  return { width: chart.width.baseVal.value, height: chart.height.baseVal.value };
}

function setAll(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

/** The same as a picture of pixels. Rejects where the browser can't draw it. */
export async function pngFile(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * PIXELS;
  canvas.height = image.naturalHeight * PIXELS;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be drawn.'))),
      'image/png',
    ),
  );
}
