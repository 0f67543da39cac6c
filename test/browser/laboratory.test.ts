import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from './harness.ts';
import {
  cells,
  counts,
  field,
  fileOf,
  measure,
  openLab,
  PATIENCE_MS,
  panel,
  VERDICT,
} from './laboratory-desk.ts';
import { button, eventually, says, textOf } from './workbench.ts';

/** The count that a method came to, as it stands in the table. */
async function countOf(page: Page, method: string): Promise<string | undefined> {
  return (await cells(counts(page))).find(([name]) => name === method)?.[1];
}

test('a run counts in each way, times them by turns, judges the claim, and closes its engine', async ({
  tab,
}) => {
  const { page } = tab;
  await openLab(tab);
  await measure(page);
  const rows = await cells(counts(page));
  expect(rows.map(([name]) => name)).toEqual([
    'exact',
    'approx_count_distinct',
    'HyperLogLog, p = 12',
    '1,024 smallest hashes',
    '1 value in 20',
  ]);
  expect(rows[0]?.slice(1, 4)).toEqual(['100,000', '0 %', '–']);
  for (const [, count, error, theory, time, against, allocated, memory, state] of rows) {
    expect(count).toMatch(/^\d{2,3},\d{3}$/);
    expect(error).toMatch(/^[+−]?\d+(\.\d+)? %$/);
    expect(theory).toMatch(/^(–|not told|\d+\.\d+ %)$/);
    expect(time).toMatch(/^[\d.]+ m?s ± [\d.]+ m?s$/);
    expect(against).toMatch(/faster \(|slower \(|too close to tell|the base/);
    expect(allocated).toMatch(/^[\d.]+ [kM]?B$/);
    expect(memory).toMatch(/^(at most )?[\d.]+ [kM]?B$/);
    expect(state).toMatch(/^([\d.]+ k?B|not told)$/);
  }
  const claim = page.getByRole('heading', {
    name: 'The claim, for approx_count_distinct',
  });
  await claim.waitFor();
  await says(page, VERDICT);
  await says(page, /over 400 draws of 10,000 different values, counted apart; .* % of them are within 1 %/);
  await says(page, /1,000,000 rows, 100,000 different values.*DuckDB v[\d.]+, WebAssembly, 1 thread/);
  // The laboratory has no use for the page's own engine, and its own one goes.
  await eventually(() => page.workers().length).toBe(0);
});

test('the page beside it has its engine as soon as the laboratory is left', async ({ tab }) => {
  const { page } = tab;
  await openLab(tab);
  expect(await page.getByText(/^DuckDB v/).count()).toBe(0);
  await page.getByRole('link', { name: 'Scratch' }).click();
  await says(page, /^DuckDB v/);
  await page.getByText('login_days', { exact: true }).waitFor();
});

test('many groups tell the standard error, the largest error and how many are within 1 %', async ({
  desk,
}) => {
  const { page } = desk;
  await openLab(
    desk,
    '#rows=200000&cardinality=1000&groups=200&methods=exact,built-in,hyperloglog&precision=8',
  );
  await measure(page);
  const [exact, builtIn, sketch] = await cells(counts(page));
  expect(exact?.slice(0, 2)).toEqual(['exact', '0 %']);
  expect(sketch?.[2]).toBe('6.50 %');
  const measured = Number.parseFloat(builtIn?.[1] ?? '');
  expect(measured).toBeGreaterThan(5);
  expect(measured).toBeLessThan(25);
  await says(
    page,
    /^No\. Relative standard error .* % over 200 groups; .* % of them are within 1 % of the truth\.$/,
  );
});

const EDGES = [
  ['no rows', 'rows=0', '0'],
  ['one row', 'rows=1', '1'],
  ['rows that are all NULL', 'rows=1000&nullPercent=100', '0'],
  ['one different value', 'rows=1000&cardinality=1', '1'],
] as const;

for (const [what, setting, expected] of EDGES) {
  test(`${what}: each way but the sample finds ${expected}`, async ({ desk }) => {
    const { page } = desk;
    await openLab(desk, `#${setting}&methods=exact,built-in,hyperloglog,bottom-k`);
    await measure(page);
    const rows = await cells(counts(page));
    expect(rows.map(([, count]) => count)).toEqual([expected, expected, expected, expected]);
    expect(await page.getByText(/NaN|Infinity|undefined/).count()).toBe(0);
  });
}

test('where there are more groups than rows, the groups that have a row are judged', async ({ desk }) => {
  const { page } = desk;
  await openLab(desk, '#rows=3&cardinality=10&groups=50&methods=exact,hyperloglog');
  await measure(page);
  const [exact, sketch] = await cells(counts(page));
  expect(exact?.[1]).toBe('0 %');
  expect(Number.parseFloat(sketch?.[1] ?? '')).toBeLessThan(1);
  await says(page, /over 3 groups/);
  await says(page, /^50 groups, of which 3 have rows; the middle one of these holds 1 different value\./);
  // A value of four bytes in each of three groups, and not in each of fifty.
  expect(exact?.at(-1)).toBe('12 B');
  expect(sketch?.at(-1)).toBe('12 kB');
});

test('a setting stands in the address, so that a reload keeps it', async ({ desk }) => {
  const { page } = desk;
  await openLab(desk);
  expect(new URL(page.url()).hash).toBe('');
  await page.getByRole('button', { name: /^Many small groups/ }).click();
  await field(page, 'Seed').fill('7');
  await page.getByRole('checkbox', { name: /^Sample of values/ }).uncheck();
  await page.reload();
  await eventually(() => field(page, 'Seed').inputValue()).toBe('7');
  expect(await field(page, 'Groups').inputValue()).toBe('1000');
  expect(await page.getByRole('checkbox', { name: /^Sample of values/ }).isChecked()).toBe(false);
});

test('nonsense in the address is named at its field, and nothing runs with it', async ({ desk }) => {
  const { page } = desk;
  await openLab(desk, '#rows=many&precision=99&cardinality=2147483648&skew=steep&<b>=1');
  await says(page, /The address says skew=steep, <b>=1, which means nothing here/);
  const fault = async (name: string) => {
    const id = (await field(page, name).getAttribute('aria-describedby')) ?? '';
    return page.locator(`[id="${id}"]`).textContent();
  };
  expect(await field(page, 'Rows').inputValue()).toBe('many');
  expect(await fault('Rows')).toMatch(/^Write a whole number/);
  expect(await fault('Precision p')).toBe('At most 16 with this setting.');
  expect(await button(page, 'Run').isDisabled()).toBe(true);
  await field(page, 'Rows').fill('1e4');
  await eventually(() => fault('Different values in each group')).toMatch(/^At most 2,147,483,647/);
  await field(page, 'Different values in each group').fill('100');
  await field(page, 'Precision p').fill('4');
  await measure(page);
  expect(await countOf(page, 'exact')).toBe('100');
});

test('an address that is changed while the page is open is read', async ({ desk }) => {
  const { page } = desk;
  await openLab(desk);
  await page.evaluate(() => {
    location.hash = 'rows=12345&methods=exact';
  });
  await eventually(() => field(page, 'Rows').inputValue()).toBe('12345');
});

test('rows that do not fit are not made, and the page offers the most that do, or not to keep them', async ({
  desk,
}) => {
  const { page } = desk;
  await openLab(desk, '#rows=1e9&cardinality=1e6');
  await says(page, 'The rows alone do not fit.');
  expect(await button(page, 'Run').isDisabled()).toBe(true);
  const offer = page.getByRole('button', { name: /^Take [\d,]+ rows$/ });
  const most = (await offer.textContent())?.replace(/\D/g, '') ?? '';
  expect(Number(most)).toBeGreaterThan(1e8);
  await offer.click();
  expect(await field(page, 'Rows').inputValue()).toBe(most);
  expect(await button(page, 'Run').isEnabled()).toBe(true);
  await field(page, 'Rows').fill('1e9');
  await button(page, 'Do not keep the rows').click();
  expect(await button(page, 'Run').isEnabled()).toBe(true);
});

test('an exact count that runs out of memory ends in why, and the other counts stand', async ({ tab }) => {
  const { page } = tab;
  await openLab(tab, '#rows=4e6&cardinality=4e6&memoryMb=150&methods=exact,built-in');
  await says(page, /This needs about \d+ MB, and the engine may use 150 MB\./);
  await measure(page, 'Run anyway');
  await says(
    page,
    /^Out of memory: exact\..*the engine went on, and the others stand\. An exact count keeps every/,
  );
  const [exact, builtIn] = await cells(counts(page));
  expect(exact?.[1]).toBe('out of memory');
  expect(builtIn?.[1]).toMatch(/^\d,\d{3},\d{3}$/);
  // Timed after the other one had failed, by the same engine.
  expect(builtIn?.[4]).toMatch(/ms ± /);
});

/** Milliseconds from the press of Stop until nothing is measured any more. */
async function stop(page: Page): Promise<number> {
  const began = performance.now();
  await button(page, 'Stop').click();
  await button(page, 'Stop').waitFor({ state: 'detached' });
  return performance.now() - began;
}

/** A second, and what a busy machine adds to it. */
const STOPPED_MS = 2500;

test('Stop ends the making, the counting and the timing at once, and what was found is called partial', async ({
  tab,
}) => {
  const { page } = tab;
  await openLab(tab, '#rows=1e8&cardinality=1e6&methods=exact,built-in');
  await button(page, 'Run').click();
  await says(page, 'Making 100,000,000 rows');
  expect(await stop(page)).toBeLessThan(STOPPED_MS);
  await says(page, 'Stopped: what stands here is partial.');
  expect(await counts(page).count()).toBe(0);
  await eventually(() => page.workers().length).toBe(0);

  await field(page, 'Rows').fill('5e6');
  await button(page, 'Run').click();
  await page.getByRole('status').getByText('Timing the ways by turns').waitFor({ timeout: PATIENCE_MS });
  expect(await stop(page)).toBeLessThan(STOPPED_MS);
  await says(page, 'Stopped: what stands here is partial.');
  expect(await countOf(page, 'exact')).toBe('1,000,000');
});

test('leaving the page ends what is measured, and what was found is there on coming back', async ({
  tab,
}) => {
  const { page } = tab;
  await openLab(tab, '#rows=1e8&cardinality=1e6&methods=built-in');
  await button(page, 'Run').click();
  await says(page, 'Making 100,000,000 rows');
  await page.getByRole('link', { name: 'Exercises', exact: true }).click();
  // The page's own engine.
  await eventually(() => page.workers().length).toBe(1);
  await page.getByRole('link', { name: 'Laboratory', exact: true }).click();
  await says(page, 'Stopped: what stands here is partial.');
  expect(await field(page, 'Rows').inputValue()).toBe('1e8');
  expect(new URL(page.url()).hash).toContain('rows=1e8');
  await field(page, 'Rows').fill('1e4');
  await measure(page);
  expect(await counts(page).count()).toBe(1);
});

test('samples that a hidden tab falls into are discarded, and the page says so', async ({ tab }) => {
  const { page } = tab;
  await openLab(tab, '#rows=3e6&cardinality=1e6&methods=exact,built-in');
  const turn = (state: string) =>
    page.evaluate((wanted) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => wanted });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  await button(page, 'Run').click();
  await page.getByRole('status').getByText('Timing the ways by turns').waitFor({ timeout: PATIENCE_MS });
  await turn('hidden');
  await turn('visible');
  await button(page, 'Stop').waitFor({ state: 'detached', timeout: PATIENCE_MS });
  await says(page, /^1 sample was discarded: the tab was out of sight\.$/);
});

test('rows are counted as they are made, without keeping them', async ({ desk }) => {
  const { page } = desk;
  await openLab(desk, '#rows=2e6&cardinality=1e5&keep=no&methods=exact,built-in');
  await measure(page);
  const [exact, builtIn] = await cells(counts(page));
  expect(exact?.slice(0, 3)).toEqual(['exact', '100,000', '0 %']);
  expect(exact?.slice(4)).toEqual([expect.stringMatching(/^[\d,]+$/), 'the base']);
  expect(builtIn?.[5]).toMatch(/^[\d.]+ x (faster|slower)$/);
  expect(builtIn?.[2]).toMatch(/ %$/);
  await says(page, /2,000,000 rows.*not kept/);
  await says(page, VERDICT);
});

test('a billion rows can be stopped, and the counts that were done stay', async ({ tab }) => {
  const { page } = tab;
  await openLab(tab);
  await page.getByRole('button', { name: /^A billion rows/ }).click();
  await button(page, 'Run').click();
  await says(page, /^Counting: approx_count_distinct, about .* for all rows$/);
  expect(await stop(page)).toBeLessThan(STOPPED_MS);
  await says(page, 'Stopped: what stands here is partial.');
});

test('errors, sizes and a week are measured, drawn, and there as tables', async ({ desk }) => {
  const { page } = desk;
  await openLab(desk, '#rows=200000&cardinality=10000&methods=exact,built-in,hyperloglog&precision=10');
  await measure(page, 'Measure errors');
  const errors = panel(page, 'Error against cardinality');
  await errors.getByRole('img', { name: /^Standard error of HyperLogLog, p = 10/ }).waitFor();
  const fold = errors.getByText('Figures as a table').last();
  await fold.click();
  const scatter = await cells(errors.getByRole('table').last());
  expect(scatter.map(([values, groups]) => [values, groups])).toEqual([
    ['100', '200'],
    ['1,000', '200'],
    ['10,000', '200'],
    ['100,000', '40'],
    ['1,000,000', '4'],
  ]);
  // Within three standard errors of a standard error over 200 groups.
  expect(Number.parseFloat(scatter[2]?.[2] ?? '') / Number.parseFloat(scatter[2]?.[3] ?? '')).toBeCloseTo(
    1,
    0,
  );
  await measure(page, 'Measure sizes');
  const sizes = panel(page, 'Time against rows');
  await sizes.getByRole('img', { name: /^Median times at the last number of rows: exact/ }).waitFor();
  await sizes.getByText('Figures as a table').click();
  expect((await cells(sizes.getByRole('table'))).map(([rows]) => rows)).toEqual(['10 k', '100 k', '200 k']);
  await measure(page, 'Count a week');
  const week = await cells(
    panel(page, 'Daily numbers do not add up').getByRole('table', { name: 'The week' }),
  );
  expect(week.map(([name]) => name)).toEqual([
    'counted exactly',
    'exact days, added',
    'approx_count_distinct of the days, added',
    'HyperLogLog of the days, p = 10, merged',
    '1,024 smallest hashes of the days, merged',
    '1 value in 20 of the days, merged',
    'approx_count_distinct of the days, merged',
  ]);
  for (const title of ['Error against cardinality', 'Time against rows', 'Daily numbers do not add up']) {
    const take = panel(page, title).getByRole('button', { name: 'Download as CSV' });
    const [head, first] = (await fileOf(page, () => take.click())).content.toString().split('\r\n');
    expect(head, title).toMatch(/,seed,engine,version,threads$/);
    expect(first, title).toMatch(/,1,duckdb-wasm,v[\d.]+,1$/);
  }
  expect(week.at(-1)?.slice(1)).toEqual(['can not be', '–', '–']);
  expect(week[0]?.[2]).toBe('0 %');
  expect(Number.parseFloat(week[1]?.[2] ?? '')).toBeGreaterThan(300);
  expect(Math.abs(Number.parseFloat(week[3]?.[2]?.replace('−', '-') ?? ''))).toBeLessThan(13);
});

test('figures and charts can be taken away, with the colours of the theme', async ({ desk }) => {
  const { page } = desk;
  await openLab(desk, '#rows=100000&cardinality=1000&methods=exact,built-in');
  await measure(page);
  const results = panel(page, 'What was measured');
  const table = await fileOf(page, () => results.getByRole('button', { name: 'Download as CSV' }).click());
  expect(table.name).toBe('distinct-counts.csv');
  const [head, exact] = table.content.toString().split('\r\n');
  expect(head).toMatch(/^method,method_setting,rows,values_per_group,/);
  expect(exact).toMatch(/^exact,,100000,1000,1,even,0,1,duckdb-wasm,v[\d.]+,1,false,,1000,1000,/);
  for (const theme of ['light', 'dark']) {
    await page.evaluate((wanted) => {
      document.documentElement.dataset['theme'] = wanted;
    }, theme);
    const press = (format: string) =>
      results.getByRole('button', { name: `Memory allocated while counting: download as ${format}` }).click();
    const svg = (await fileOf(page, () => press('SVG'))).content.toString();
    const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(svg).toContain(`fill="${paper}"`);
    expect(svg).toContain('approx_count_distinct');
    expect(svg).toMatch(/@font-face\{font-family:"?IBM Plex Sans/);
    const said = svg.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
    expect(said).toMatch(
      /100,000 rows, 1,000 different .*seed 1 · DuckDB v[\d.]+, WebAssembly, 1 thread · \d{4}-\d\d-\d\d/,
    );
    expect(svg).not.toMatch(/var\(|currentColor|class=/);
    const png = (await fileOf(page, () => press('PNG'))).content;
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    // The corner shows the ground: read back by the browser that drew it.
    const corner = await page.evaluate(async (base64) => {
      const bitmap = await createImageBitmap(
        new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], { type: 'image/png' }),
      );
      const canvas = new OffscreenCanvas(1, 1).getContext('2d');
      canvas?.drawImage(bitmap, 0, 0);
      return canvas?.getImageData(0, 0, 1, 1).data.slice(0, 3).join(', ');
    }, png.toString('base64'));
    expect(`rgb(${corner})`).toBe(paper);
  }
});

test('two threads measure as one does, where the page can have them, and Stop ends them', async ({ tab }) => {
  const { page } = tab;
  await openLab(tab, '#rows=300000&cardinality=1000&methods=exact,built-in&threads=2');
  const choice = page.getByRole('combobox', { name: 'Threads' });
  if (await choice.isDisabled()) {
    await says(page, 'This machine has one core for the page, so that a second thread would not be faster.');
    return;
  }
  expect(await choice.inputValue()).toBe('2');
  // The one that set out with the page, for whoever needs one thread.
  await eventually(() => page.workers().length).toBe(1);
  await measure(page);
  expect(await countOf(page, 'exact')).toBe('1,000');
  await says(page, /WebAssembly, 2 threads/);
  await field(page, 'Rows').fill('5e7');
  await button(page, 'Run').click();
  await says(page, 'Making 50,000,000 rows');
  expect(await stop(page)).toBeLessThan(STOPPED_MS);
  await eventually(() => page.workers().length).toBe(1);
});

test('where the engine can not be loaded the page says so, and Run works once it can', async ({ tab }) => {
  const { page } = tab;
  tab.allow(/Failed to load resource|Failed to fetch|TypeError/);
  await page.context().route('**/*.wasm', (route) => route.abort());
  await openLab(tab, '#rows=1e4&methods=exact');
  await button(page, 'Run').click();
  await page
    .getByRole('alert')
    .getByText(/The measurement broke off\. .*Check the connection/)
    .waitFor();
  await page.context().unroute('**/*.wasm');
  await measure(page);
  expect(await countOf(page, 'exact')).toBe('10,000');
});

test('axe finds nothing before and after measuring, and nothing is wider than a phone', async ({ desk }) => {
  const { page } = desk;
  const faults: string[] = [];
  const look = async (state: string) => {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const theme of ['light', 'dark']) {
        await page.evaluate((wanted) => {
          document.documentElement.dataset['theme'] = wanted;
        }, theme);
        for (const line of await desk.axe()) faults.push(`${state}, ${theme}, ${width}: ${line}`);
      }
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) faults.push(`${state}: ${wide} pixels wide on a screen of ${width}`);
    }
  };
  await openLab(desk, '#rows=100000&cardinality=1000&groups=100');
  await look('fresh');
  await measure(page);
  await measure(page, 'Measure errors');
  await measure(page, 'Measure sizes');
  await measure(page, 'Count a week');
  await look('measured');
  await openLab(desk, '#rows=many&methods=&skew=x');
  await look('with faults');
  expect(faults).toEqual([]);
  // Axe looks twelve times, at four charts and more.
}, 120_000);

test('on a phone the setting is folded, opens, and shows a fault by itself', async ({ newTab }) => {
  const tab = await newTab({ viewport: { width: 360, height: 740 } });
  const { page } = tab;
  await openLab(tab);
  expect(await field(page, 'Rows').isVisible()).toBe(false);
  await page.getByText('Change the setting').click();
  expect(await field(page, 'Rows').isVisible()).toBe(true);
  await openLab(tab, '#rows=many');
  await field(page, 'Rows').waitFor();
  expect(await textOf(panel(page, 'Run'))).toContain('Some fields of the setting are not right.');
});
