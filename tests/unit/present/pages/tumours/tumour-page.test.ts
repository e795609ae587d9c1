import { describe, expect, it } from 'vitest';
import { StudiesOfTerms } from '@/lib/data/tables/studies-of-terms';
import { TermsInShort } from '@/lib/data/tables/terms-in-short';
import { type CohortInput, cohortEvidence } from '@/lib/domain/evidence-cohort';
import { withAncestors } from '@/lib/domain/labels';
import { tumourPage } from '@/lib/present/pages/tumours/tumour-page';
import { tumoursPage } from '@/lib/present/pages/tumours/tumours-page';
import { histology, MAP_LABELS, mapCohort, mapContext, patientOf } from '../../../../fixtures/map-cohorts';
import { countOf } from '../../../../fixtures/study-input';

const studyOf = ({ study }: CohortInput) => ({
  slug: study.slug,
  origin: study.origin,
  shortTitleEn: study.shortTitleEn,
  shortTitleZh: study.shortTitleZh,
  tumours: study.tumours,
  cohorts: [],
});
const isOf = (slug: string, tumours: { tumourSlug: string }[]) =>
  withAncestors(
    MAP_LABELS.tumours,
    tumours.map(({ tumourSlug }) => tumourSlug),
  ).includes(slug);
const page = (
  slug: string,
  cohorts: CohortInput[],
  shown = { shown: cohorts.length, of: cohorts.length },
  traits: string[] = [],
) =>
  tumourPage(
    {
      context: mapContext(),
      evidence: cohortEvidence(cohorts),
      checkResults: [],
      tests: [],
      statements: [],
      studies: cohorts.filter(({ study }) => isOf(slug, study.tumours)).map(studyOf),
      counts: new Map(
        Object.keys(MAP_LABELS.tumours).map((tumour) => [
          tumour,
          cohorts.filter(({ study }) => isOf(tumour, study.tumours)).length,
        ]),
      ),
      shown,
      traits,
    },
    slug,
  );
const result = (measure = 'objective-response') => ({ outcomes: [countOf(measure, 'all', [1, 9])] });

const OURS = mapCohort({
  study: { slug: 'ours', origin: 'primary' },
  tumour: 'angiosarcoma',
  drugs: [['everolimus']],
  size: 5,
  more: result(),
});

describe('the page of a tumour', () => {
  it('is none for a tumour that the vocabulary lacks', () => {
    expect(page('nothing', [])).toBeNull();
  });

  it('names it in both languages, with the wider tumour and its kinds', () => {
    const view = page('soft-tissue-sarcoma', [OURS]);
    expect(view?.head).toMatchObject({
      title: 'Soft tissue sarcoma',
      other: { text: '软组织肉瘤', lang: 'zh-Hans' },
      lines: [{ label: 'Also called', text: 'STS' }],
    });
    expect(view?.kinds).toEqual([
      { text: 'Angiosarcoma', href: '/en/tumours/angiosarcoma', studies: '1 study' },
      { text: 'Liposarcoma', href: '/en/tumours/liposarcoma', studies: '0 studies' },
    ]);
    expect(page('angiosarcoma', [OURS])?.wider.map(({ text }) => text)).toEqual(['Soft tissue sarcoma']);
  });

  it('puts regimens with own data first, and placebo last', () => {
    const cited = (slug: string, drug: string) =>
      mapCohort({ study: { slug }, tumour: 'angiosarcoma', drugs: [[drug]], more: result() });
    const view = page('angiosarcoma', [cited('p', 'placebo'), cited('s', 'sorafenib'), OURS]);
    expect(view?.table.rows.map(({ title }) => title)).toEqual(['Everolimus', 'Sorafenib', 'Placebo']);
    expect(view?.table.rows[0]).toMatchObject({
      href: '/en/regimens/everolimus',
      arms: [{ patients: { text: '5 patients', small: true } }],
    });
    // Who got placebo was given nothing that is studied.
    expect(view?.patients.secondary?.studies).toBe('1 study');
  });

  it('marks the evidence of a kind with its name', () => {
    const [row] = page('soft-tissue-sarcoma', [OURS])?.table.rows ?? [];
    expect(row?.tumours.map(({ text }) => text)).toEqual(['Angiosarcoma']);
    expect(page('angiosarcoma', [OURS])?.table.rows[0]?.tumours).toEqual([]);
  });

  it('keeps laboratory work apart, and groups of whom no treatment is named: they are no regimen', () => {
    const cells = mapCohort({
      study: { slug: 'cells', design: 'in-vitro-study' },
      tumour: 'angiosarcoma',
      drugs: [['everolimus']],
      more: result(),
    });
    const comparator = mapCohort({ study: { slug: 'rct' }, tumour: 'angiosarcoma', more: result() });
    const view = page('angiosarcoma', [OURS, cells, comparator]);
    expect(view?.table.rows.map(({ studySlug }) => studySlug)).toEqual(['ours']);
    expect(view?.table.untreated.rows.map(({ studySlug }) => studySlug)).toEqual(['rct']);
    expect(view?.others).toEqual([]);
    expect(view?.laboratory.rows.map(({ studySlug }) => studySlug)).toEqual(['cells']);
    expect(page('angiosarcoma', [OURS])?.laboratory).toMatchObject({ rows: [], withoutFigure: [] });
  });

  it('lists studies that include the tumour without results of its own, with how many had it', () => {
    const mixed = mapCohort({
      study: { slug: 'mixed' },
      tumour: 'soft-tissue-sarcoma',
      tumours: ['soft-tissue-sarcoma', 'liposarcoma'],
      drugs: [['everolimus']],
      more: {
        ...result(),
        characteristics: [histology('liposarcoma', 14)],
        patients: Array.from({ length: 39 }, (_, index) => patientOf(`p${index}`)),
      },
    });
    const view = page('liposarcoma', [mixed]);
    expect(view?.table).toMatchObject({ rows: [], withoutFigure: [] });
    expect(view?.included).toHaveLength(1);
    expect(view?.included[0]).toMatchObject({
      study: { href: '/en/studies/mixed' },
      treatments: [{ text: 'Everolimus' }],
      patientsHref: '/en/studies/mixed#patients',
    });
    expect(view?.included[0]?.share.map(({ fact }) => fact)).toEqual(['fact-liposarcoma']);
    expect(view?.isEmpty).toBe(false);
  });

  it('names studies of which nothing else stands, each study in one place', () => {
    const notReported = mapCohort({ study: { slug: 'not-reported' }, tumour: 'angiosarcoma' });
    const view = page('angiosarcoma', [OURS, notReported]);
    expect(view?.others.map(({ href }) => href)).toEqual(['/en/studies/not-reported']);
  });

  it('says that there are more studies than it shows, and where', () => {
    expect(page('angiosarcoma', [OURS])?.head.more).toBeNull();
    expect(page('angiosarcoma', [OURS], { shown: 200, of: 340 })?.head.more).toEqual({
      text: 'This page shows 200 of 340 studies, those of the papers first. The list of studies has all of them.',
      href: '/en/studies?tumour=angiosarcoma',
    });
  });

  it('says that there is nothing', () => {
    const view = page('gist', [OURS]);
    expect(view).toMatchObject({ isEmpty: true, answer: '', table: { rows: [] }, others: [] });
    expect(view?.coverage.gaps).toHaveLength(view?.coverage.rows.length ?? -1);
  });
});

describe('the list of tumours', () => {
  it('puts kinds below the wider tumour and counts them there too', () => {
    const terms = new TermsInShort(MAP_LABELS);
    terms.add(cohortEvidence([OURS]).cohorts);
    const studies = new StudiesOfTerms(MAP_LABELS);
    studies.add({ ...studyOf(OURS), regimens: [] });
    const rows = tumoursPage(mapContext(), studies.tumours(terms));
    expect(rows.map(({ slug, depth, studies, treatments }) => [slug, depth, studies, treatments])).toEqual([
      ['soft-tissue-sarcoma', 0, '1 reported', 1],
      ['angiosarcoma', 1, '1 reported', 1],
      ['liposarcoma', 1, 'none', 0],
      ['gist', 0, 'none', 0],
    ]);
    expect(rows[1]?.patients).toEqual(['papers’ data: 5']);
  });
});
