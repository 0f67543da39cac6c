import { expect } from 'vitest';
import { test } from './harness.ts';
import { cells, counts, field, measure, openLab, PATIENCE_MS, panel, VERDICT } from './laboratory-desk.ts';
import { button, eventually, says } from './workbench.ts';

test('many groups are drawn, a dot for each', async ({ desk }) => {
  const { page } = desk;
  await openLab(desk, '#rows=200000&cardinality=100&groups=1000&methods=exact,built-in,hyperloglog');
  await measure(page);
  await says(page, VERDICT);
  const results = panel(page, 'What was measured');
  for (const name of ['approx_count_distinct', 'HyperLogLog, p = 12']) {
    const chart = results.getByRole('img', { name: new RegExp(`^Standard error of ${name}`) });
    expect(await chart.locator('circle').count()).toBe(1000);
    expect(await chart.getByText('n = 1 k', { exact: true }).count()).toBe(1);
  }
});

test('rows without a value that are not kept are judged by their exact count', async ({ desk }) => {
  const { page } = desk;
  await openLab(desk, '#rows=200000&cardinality=999&nullPercent=10&keep=no&methods=exact,built-in');
  await measure(page);
  await says(page, /^The true number is 999\.$/);
  await says(page, VERDICT);
});

test('what was found with another setting is not told of this one', async ({ desk }) => {
  const { page } = desk;
  await openLab(desk, '#rows=20000&cardinality=1000&methods=exact,built-in');
  await measure(page);
  const changed = page.locator('.laboratory-stale');
  expect(await changed.count()).toBe(0);
  await page.getByRole('button', { name: /^Hot values/ }).click();
  await eventually(() => changed.textContent()).toMatch(/^The setting has changed since/);
  expect(await page.getByRole('status').getByText('Done.').count()).toBe(0);
  await field(page, 'Rows').fill('many');
  expect(await changed.count()).toBe(1);
  await openLab(desk, '#rows=20000&cardinality=1000&methods=built-in');
  await measure(page, 'Measure errors');
  await field(page, 'Rows').fill('30000');
  // The scatter makes rows of its own.
  expect(await changed.count()).toBe(0);
  await field(page, 'Seed').fill('2');
  await eventually(() => changed.count()).toBe(1);
});

test('a stop while the engine starts is told, and what was found before stays', async ({ tab }) => {
  const { page } = tab;
  await openLab(tab, '#rows=20000&cardinality=1000&methods=exact,built-in');
  await measure(page);
  await button(page, 'Run').evaluate(async (run: HTMLButtonElement) => {
    run.click();
    // The same button stops as soon as it is drawn so; an engine takes far longer to start.
    while (run.textContent !== 'Stop') await new Promise((resolve) => setTimeout(resolve));
    run.click();
  });
  await says(page, 'Stopped while an engine was starting: nothing was measured.');
  expect(await counts(page).count()).toBe(1);
  await says(page, VERDICT);
  await measure(page);
  expect(await page.getByText('Stopped while an engine').count()).toBe(0);
});

test('the sizes say how the lead goes with the rows', async ({ desk }) => {
  const { page } = desk;
  await openLab(desk, '#rows=1000000&cardinality=100000&methods=exact,built-in');
  await measure(page, 'Measure sizes');
  await says(
    page,
    /^approx_count_distinct against exact: .*[\d.]+ x (faster|slower) at 1,000,000 rows\. (The lead (grows|shrinks)|Whether the lead grows)/,
  );
});

test('an exact count without memory is named where the ratio would stand', async ({ tab }) => {
  const { page } = tab;
  await openLab(tab, '#rows=4e6&cardinality=4e6&memoryMb=150&methods=exact,built-in');
  await measure(page, 'Run anyway');
  await says(
    page,
    /: no ratio, as the exact count ran out of memory, relative standard error [\d.]+ %, largest error [\d.]+ %\.$/,
  );
  await says(page, 'Not timed. The exact count ran out of memory, so that there is no time to compare with.');
});

test('the table of counts fits beside the setting on a screen of 1280 pixels', async ({ newTab }) => {
  const tab = await newTab({ viewport: { width: 1280, height: 800 } });
  const { page } = tab;
  await openLab(tab);
  await measure(page);
  await page
    .getByText(/x (faster|slower)/)
    .first()
    .waitFor({ timeout: PATIENCE_MS });
  const overflow = await page
    .getByRole('region', { name: 'The counts by way of counting' })
    .evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(overflow).toBe(0);
  expect((await cells(counts(page))).some((row) => /x (faster|slower) \(/.test(row[5] ?? ''))).toBe(true);
});
