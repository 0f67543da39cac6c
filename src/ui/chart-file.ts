/** How many pixels a picture has for each of the page's. */
const PIXELS = 2;
const MARGIN = 16;

/** What a picture takes over from the page's style, as a file has no stylesheet. */
const TAKEN_OVER = ['fill', 'stroke', 'color', 'font-family', 'font-size', 'font-weight', 'opacity'] as const;

/** Of the line below, which breaks between its parts and words. */
const NOTE = { size: 11, room: 15, widthOfLetter: 5.8 } as const;

/**
 * A chart as a file of its own: every colour and face as the page shows it now, on the page's ground, with a margin, the title
 * above it and a note below. The faces are part of the file.
 */
export async function svgFile(chart: SVGSVGElement, title: string, note: string): Promise<string> {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const originals = [chart, ...chart.querySelectorAll<SVGElement>('*')];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  for (const [at, original] of originals.entries()) takeOver(original, copies[at] as SVGElement);
  const { width, height } = sizeOf(chart);
  const paper = getComputedStyle(document.documentElement);
  const [font, ink] = [getComputedStyle(chart).fontFamily, paper.color];
  const outer = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const titleRoom = 28;
  const notes = broken(note, Math.floor(width / NOTE.widthOfLetter));
  const noteRoom = 10 + notes.length * NOTE.room;
  const [fullWidth, fullHeight] = [width + 2 * MARGIN, height + 2 * MARGIN + titleRoom + noteRoom];
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
  const faces = document.createElementNS(outer.namespaceURI, 'style');
  faces.textContent = await facesOf(font);
  outer.append(faces, ground, heading, copy);
  for (const [at, line] of notes.entries()) {
    const text = document.createElementNS(outer.namespaceURI, 'text');
    const y = MARGIN + titleRoom + height + 10 + (at + 1) * NOTE.room;
    setAll(text, { x: MARGIN, y, fill: ink, 'font-family': font, 'font-size': NOTE.size });
    text.textContent = line;
    outer.append(text);
  }
  return new XMLSerializer().serializeToString(outer);
}

/** Lines of at most so many letters, broken at spaces. */
function broken(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines.push(`${lines.pop()} ${word}`);
    else lines.push(word);
  }
  return lines;
}

/** The page's faces of a family that it has loaded, as rules that hold the fonts themselves: a picture loads nothing. */
async function facesOf(font: string): Promise<string> {
  const family = font.split(',')[0]?.replaceAll(/["']/g, '').trim();
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const faces = rules.filter(
    (rule): rule is CSSFontFaceRule =>
      rule instanceof CSSFontFaceRule &&
      rule.style.getPropertyValue('font-family').replaceAll(/["']/g, '').trim() === family &&
      rule.style.getPropertyValue('font-style') !== 'italic' &&
      // Latin letters and figures: no other are drawn.
      /U\+0{0,4}(-|0-)/i.test(rule.style.getPropertyValue('unicode-range') || 'U+0-'),
  );
  return (await Promise.all(faces.map(heldFace))).join('');
}

async function heldFace(rule: CSSFontFaceRule): Promise<string> {
  const address = /url\(["']?([^"')]+)/.exec(rule.style.getPropertyValue('src'))?.[1];
  if (!address) return '';
  const response = await fetch(new URL(address, rule.parentStyleSheet?.href ?? document.baseURI));
  if (!response.ok) return '';
  const bytes = new Uint8Array(await response.arrayBuffer());
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  const [family, weight] = ['font-family', 'font-weight'].map((name) => rule.style.getPropertyValue(name));
  return `@font-face{font-family:${family};font-weight:${weight};src:url(data:font/woff2;base64,${base64})}`;
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
