import { describe, expect, it } from 'vitest';
import { TermsInShort } from '@/lib/data/tables/terms-in-short';
import { type CohortInput, cohortEvidence } from '@/lib/domain/evidence-cohort';
import { treatmentOf } from '@/lib/domain/treatment';
import { drugPage } from '@/lib/present/pages/drugs/drug-page';
import type { RegimenInput } from '@/lib/present/pages/regimens/doses';
import { regimenPage } from '@/lib/present/pages/regimens/regimen-page';
import { regimenRows } from '@/lib/present/pages/regimens/regimens-page';
import { histology, MAP_LABELS, mapCohort, mapContext } from '../../../../fixtures/map-cohorts';
import { countOf } from '../../../../fixtures/study-input';

const result = { outcomes: [countOf('objective-response', 'all', [1, 9])] };
const ALONE = mapCohort({
  study: { slug: 'alone' },
  tumour: 'angiosarcoma',
  drugs: [['everolimus']],
  more: result,
});
const BOTH = mapCohort({
  study: { slug: 'both', origin: 'primary' },
  tumour: 'gist',
  drugs: [['sorafenib', 'mesna'], ['everolimus']],
  size: 7,
  more: result,
});
const COHORTS = [ALONE, BOTH];

/** The regimens of the cohorts as their list has them, each with one dose of each drug. */
const REGIMENS: RegimenInput[] = [
  ...COHORTS.flatMap(({ regimens, study, slug }) =>
    regimens.map((regimen) => ({
      ...regimen,
      study,
      cohorts: [{ cohort: { slug } }],
      characteristics: regimen.drugs.map(({ drugSlug }) => ({
        ...histology('gist', 1),
        id: `${regimen.id}-${drugSlug}`,
        kind: 'regimen',
        measure: 'dose',
        tumourSlug: null,
        drugSlug,
        count: null,
        value: 10,
        unit: 'mg/d',
      })),
    })),
  ),
  {
    id: 'recommended/dose',
    labelEn: 'Recommended',
    labelZh: '推荐',
    sequence: '',
    study: { slug: 'recommended', origin: 'secondary', shortTitleEn: 'R', shortTitleZh: 'R' },
    drugs: [{ drugSlug: 'everolimus', supportive: false }],
    cohorts: [],
    characteristics: [],
  },
];

function treatmentItems(cohorts: CohortInput[]) {
  const terms = new TermsInShort(MAP_LABELS);
  terms.add(cohortEvidence(cohorts).cohorts);
  return terms.treatments();
}

const input = (cohorts: CohortInput[] = COHORTS) => ({
  context: mapContext(),
  evidence: cohortEvidence(cohorts),
  checkResults: [],
  tests: [],
  statements: [],
  regimens: REGIMENS,
  related: treatmentItems(cohorts),
  shown: { shown: 3, of: 3 },
});

describe('the page of a regimen', () => {
  const both = regimenPage(input(), treatmentOf(['everolimus', 'sorafenib']));

  it('is named as the studies name it, and shows results by tumour', () => {
    expect(both.head.title).toBe('Sorafenib + everolimus');
    expect(both.drugs.map(({ text, href }) => [text, href])).toEqual([
      ['Sorafenib', '/en/drugs/sorafenib'],
      ['Everolimus', '/en/drugs/everolimus'],
    ]);
    expect(both.table.rows.map(({ title, href }) => [title, href])).toEqual([
      ['Gastrointestinal stromal tumour', '/en/tumours/gist'],
    ]);
    expect(both.patients.primary?.patients).toBe('7');
    expect(both.isEmpty).toBe(false);
  });

  it('shows the doses of all drugs that were given together, the supportive one named', () => {
    expect(
      both.doses.reported.map(({ study, data }) => [study.text, data.map(({ label }) => label)]),
    ).toEqual([
      ['both', ['Sorafenib: dose', 'Mesna: dose']],
      ['both', ['dose']],
    ]);
    expect(both.doses.reported[0]?.detail).toBe('with Mesna');
  });

  it('counts a dose that no cohort got to the drug by itself', () => {
    const alone = regimenPage(input(), treatmentOf(['everolimus']));
    expect(alone.doses.reported.map(({ study }) => study.text)).toEqual(['alone']);
    expect(alone.doses.notReported.map(({ key }) => key)).toEqual(['recommended/dose']);
  });

  it('leads to what is near where nobody studied it', () => {
    const empty = regimenPage(input(), treatmentOf(['imatinib', 'sorafenib']));
    expect(empty).toMatchObject({ isEmpty: true, table: { rows: [] }, laboratory: { rows: [] } });
    expect(empty.related.map(({ href }) => href)).toEqual(['/en/regimens/everolimus-plus-sorafenib']);
  });
});

describe('the page of a drug', () => {
  it('is none for a drug that the vocabulary lacks', () => {
    expect(drugPage(input(), 'aspirin')).toBeNull();
  });

  it('shows every treatment that holds it, the tumours, and its own doses alone', () => {
    const view = drugPage(input(), 'everolimus');
    expect(view?.head.lines).toEqual([
      { label: 'Class', text: 'mTOR inhibitor', href: '/en/drugs?class=mtor-inhibitor' },
      { label: 'Brand names', text: 'Afinitor, Votubia' },
    ]);
    expect(view?.table.rows.map(({ title }) => title)).toEqual([
      'Sorafenib + everolimus, gastrointestinal stromal tumour',
      'Everolimus, angiosarcoma',
    ]);
    expect(view?.tumours.map(({ text, studies }) => [text, studies])).toEqual([
      ['Angiosarcoma', '1 cited'],
      ['Gastrointestinal stromal tumour', '1 reported'],
    ]);
    expect(view?.doses.reported.flatMap(({ data }) => data.map(({ key }) => key))).toEqual([
      'alone/all-0-everolimus',
      'both/all-1-everolimus',
    ]);
  });

  it('tells of a supportive drug where it was given, and claims no result for it', () => {
    const view = drugPage(input(), 'mesna');
    expect(view).toMatchObject({ isEmpty: true, table: { rows: [] } });
    expect(view?.supportiveIn.map(({ text }) => text)).toEqual(['sorafenib,mesna (both)']);
    // Its dose is told; what the patients' disease did is no result of it.
    expect(view?.doses.reported.flatMap(({ data }) => data.map(({ key }) => key))).toEqual([
      'both/all-0-mesna',
    ]);
  });
});

it('the list of regimens has own data first, and says what is laboratory work only', () => {
  const cells = mapCohort({
    study: { slug: 'cells', design: 'in-vitro-study' },
    tumour: 'angiosarcoma',
    drugs: [['imatinib']],
  });
  const rows = regimenRows(mapContext(), treatmentItems([...COHORTS, cells]));
  expect(rows.map(({ text, isLaboratory }) => [text, isLaboratory])).toEqual([
    ['Sorafenib + everolimus', false],
    ['Everolimus', false],
    ['Imatinib', true],
  ]);
});
