import { expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import type { Bundle } from 'fhir/r5';
import { numberColumns } from '@/lib/domain/flat-fields';
import { outcomeValues } from '@/lib/domain/outcome';
import { evidenceByRow } from '../fhir/evidence-by-row';

/** Numbers of an outcome, as the API names them. The level of an interval says what its limits are. */
const NUMBERS = numberColumns(outcomeValues).filter((name) => name !== 'level');
type OutcomeRow = Record<string, number | string | null> & { id: string; factId: string; measure: string };

interface LinkedValue {
  identifier: string;
  value?: number | string;
  valueReference?: { propertyID: string; value: number | string }[];
}

const numbersIn = (text: string) =>
  (text.replaceAll(/(?<=\d),(?=\d{3})/gu, '').match(/\d+(?:\.\d+)?/gu) ?? []).map(Number);

const present = (row: OutcomeRow) => NUMBERS.flatMap((name) => (typeof row[name] === 'number' ? [name] : []));

test('page, CSV, API, JSON-LD and FHIR give the same numbers for every outcome of every study', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  const read = async <T>(address: string) => (await (await context.request.get(address)).json()) as T;
  const { data: studies } = await read<{ data: { slug: string }[] }>('/api/v1/studies?limit=200');
  expect(studies.length).toBeGreaterThan(40);
  let compared = 0;

  for (const { slug } of studies) {
    const { outcomes } = await read<{ outcomes: OutcomeRow[] }>(`/api/v1/studies/${slug}`);
    const csv = await (await context.request.get(`/api/v1/outcomes?study=${slug}&format=csv`)).text();
    const records: Record<string, string>[] = parse(csv, { bom: true, columns: true });
    const graph = await read<{ '@graph': { variableMeasured?: LinkedValue[] }[] }>(
      `/api/v1/studies/${slug}/jsonld`,
    );
    const linked = graph['@graph'].flatMap(({ variableMeasured }) => variableMeasured ?? []);
    const evidence = evidenceByRow([await read<Bundle>(`/api/v1/studies/${slug}/fhir`)]);
    expect(records.length, slug).toBe(outcomes.length);

    const shown: Record<string, Record<string, string>> = {};
    for (const locale of ['en', 'zh']) {
      await page.goto(`/${locale}/studies/${slug}`, { waitUntil: 'domcontentloaded' });
      shown[locale] = Object.fromEntries(
        await page
          .locator('#outcomes a[data-source]')
          .evaluateAll((links) => links.map((link) => [link.getAttribute('data-source'), link.textContent])),
      );
    }

    for (const row of outcomes) {
      const at = `${slug} ${row.measure} ${row.id}`;
      const names = present(row);
      const record = records.find(({ id }) => id === row.id) ?? {};
      for (const name of NUMBERS) expect(record[name], `CSV: ${at} ${name}`).toBe(`${row[name] ?? ''}`);

      const value = linked.find(({ identifier }) => identifier === row.id);
      expect(value, `JSON-LD: ${at}`).toBeDefined();
      const held = {
        ...Object.fromEntries((value?.valueReference ?? []).map((part) => [part.propertyID, part.value])),
      };
      for (const name of names) {
        expect(name === 'value' ? value?.value : held[name], `JSON-LD: ${at} ${name}`).toBe(row[name]);
      }

      const [statistic] = (evidence.get(`outcome ${row.id}`) ?? [])[0]?.statistic ?? [];
      const inFhir = numbersIn(JSON.stringify(statistic ?? {}));
      for (const name of names) expect(inFhir, `FHIR: ${at} ${name}`).toContain(row[name]);

      for (const locale of ['en', 'zh']) {
        const text = shown[locale]?.[row.factId];
        expect(text, `page: ${locale} ${at}`).toBeDefined();
        for (const name of names)
          expect(numbersIn(text ?? ''), `page: ${locale} ${at} ${name}`).toContain(row[name]);
      }
      compared += names.length;
    }
  }
  expect(compared).toBeGreaterThan(100);
  await context.close();
});
