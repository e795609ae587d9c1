import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { EvidenceTable } from '@/components/evidence/evidence-table';
import { askList, EVERYTHING } from '@/lib/data/tables/ask-list';
import { LISTS } from '@/lib/data/tables/lists';
import type { CohortOfResult } from '@/lib/domain/cohort-of-result';
import { treatmentsOf } from '@/lib/domain/treatment';
import { onDatabase } from '../../fixtures/built-database';
import { allEvidence, contextsOfDatabase, everyDrugPage, everyTumourPage } from '../../fixtures/every-page';
import { cohortsOf, resultsOf, rowsOf } from '../../fixtures/rows-of-pages';

onDatabase('real');

const given = ({ regimens, alternativeRegimens }: Pick<CohortOfResult, 'regimens' | 'alternativeRegimens'>) =>
  treatmentsOf(
    regimens.map(({ regimen }) => regimen),
    alternativeRegimens,
  );

describe('a result belongs to the drugs that it is of', () => {
  it('and to no other: a list filtered by a drug has its results and no more', async () => {
    let looked = 0;
    for (const context of await contextsOfDatabase()) {
      for (const drug of Object.keys(context.labels.drugs)) {
        const query = { ...EVERYTHING, filters: { drug: [drug] } };
        const found = await askList(LISTS.outcomes, query, { limit: 1000 });
        for (const { id, cohort, versus, drugSlug } of found.rows) {
          const own = drugSlug
            ? [drugSlug]
            : given(cohort).length > 1
              ? []
              : given(cohort).flatMap(({ drugs }) => drugs);
          const against = versus ? given(versus).flatMap(({ drugs }) => drugs) : [];
          expect([id, [...own, ...against].includes(drug)]).toEqual([id, true]);
          looked += 1;
        }
      }
    }
    expect(looked).toBeGreaterThan(80);
  });

  it('so that what is set against a drug stands on its page too', async () => {
    const { cohorts, byId } = await allEvidence();
    const compared = cohorts.flatMap(({ outcomes }) => outcomes.filter(({ versusId }) => versusId !== null));
    expect(compared.length).toBeGreaterThan(3);
    for (const context of await contextsOfDatabase()) {
      const pages = [...(await everyDrugPage(context)), ...(await everyTumourPage(context))];
      for (const { id, versusId } of compared) {
        const against = byId.get(versusId ?? '');
        const drugs = against?.treatments.flatMap((treatment) => treatment.drugs) ?? [];
        for (const drug of drugs) {
          const page = pages.find(({ slug }) => slug === drug);
          const keys = (page ? rowsOf(page) : []).flatMap(resultsOf).map(({ key }) => key);
          expect([drug, keys.includes(id)]).toEqual([drug, true]);
        }
      }
    }
  });

  it('and is said there as the other’s, in every row and in the words that the reader sees', async () => {
    const { cohorts, byId } = await allEvidence();
    const compared = cohorts.flatMap((cohort) =>
      cohort.outcomes.flatMap((row) =>
        row.versusId === null ? [] : [{ cohort, row, versus: row.versusId }],
      ),
    );
    let seen = 0;
    for (const context of await contextsOfDatabase()) {
      const { locale, text } = context;
      for (const page of [...(await everyDrugPage(context)), ...(await everyTumourPage(context))]) {
        for (const table of [page.table, page.laboratory]) {
          const html = renderToStaticMarkup(
            createElement(EvidenceTable, { view: table, caption: '', first: 'regimen', words: text }),
          );
          const shown = html
            .replaceAll(/<[^>]+>/gu, '')
            .replaceAll('&amp;', '&')
            .replaceAll('&#x27;', "'");
          for (const row of table.withoutFigure) {
            for (const { key, sub } of row.words) {
              const one = compared.find(({ row: { id } }) => id === key);
              if (!one || !cohortsOf(row).includes(one.versus) || cohortsOf(row).includes(one.cohort.id))
                continue;
              const other = text.cohortTable.againstThis(
                locale === 'en' ? one.cohort.labelEn : one.cohort.labelZh,
              );
              expect([key, sub]).toEqual([key, other]);
              expect(shown).toContain(other);
              expect(byId.has(one.versus)).toBe(true);
              seen += 1;
            }
          }
        }
      }
    }
    expect(seen).toBeGreaterThan(1);
  });
});
