import { describe, expect, it } from 'vitest';
import { countPatients } from '@/lib/domain/count-patients';
import { cohortEvidence } from '@/lib/domain/evidence-cohort';
import {
  byTreatment,
  everyCohort,
  evidenceOfDrug,
  evidenceOfTumour,
  isLaboratory,
  underTreatment,
} from '@/lib/domain/evidence-entry';
import { histology, MAP_LABELS, mapCohort, resultOf } from '../../fixtures/map-cohorts';
import { countOf } from '../../fixtures/study-input';

const ofTumour = (cohorts: Parameters<typeof cohortEvidence>[0], tumour: string) =>
  evidenceOfTumour(cohortEvidence(cohorts), MAP_LABELS, tumour);
const keys = (entries: readonly { key: string }[]) => entries.map(({ key }) => key);

describe('evidence of a tumour', () => {
  const alone = mapCohort({ study: { slug: 'alone' }, tumour: 'angiosarcoma', drugs: [['everolimus']] });

  it('is of cohorts that had nothing else, and of the wider tumour also those of its kinds', () => {
    expect(keys(ofTumour([alone], 'angiosarcoma').entries)).toEqual(['alone/all']);
    expect(keys(ofTumour([alone], 'soft-tissue-sarcoma').entries)).toEqual(['alone/all']);
    expect(ofTumour([alone], 'liposarcoma')).toEqual({ entries: [], included: [] });
  });

  it('counts no patients of a trial that had them of other tumours too, which only its record names', () => {
    const other = { textEn: 'Ovarian cancer', textZh: '卵巢癌', factId: 'fact' };
    const mixed = mapCohort({
      study: {
        slug: 'mixed',
        origin: 'registry',
        tumours: [{ tumourSlug: 'angiosarcoma' }],
        otherTumours: [other],
      },
      size: 131,
    });
    const evidence = cohortEvidence([mixed]);
    const { entries } = evidenceOfTumour(evidence, MAP_LABELS, 'angiosarcoma');
    expect(entries.map(({ alongside }) => alongside)).toEqual([[other]]);
    expect(countPatients(evidence, entries).registry).toEqual({ patients: null, isMore: true, studies: 1 });
    expect(countPatients(evidence, everyCohort(evidence)).registry?.patients).toBe(131);
  });

  it('is not of a wider cohort, which only includes the tumour', () => {
    const wider = mapCohort({
      study: { slug: 'wider', tumours: [{ tumourSlug: 'angiosarcoma' }] },
      tumour: 'soft-tissue-sarcoma',
    });
    const { entries, included } = ofTumour([wider], 'angiosarcoma');
    expect(entries).toEqual([]);
    expect(included.map(({ id }) => id)).toEqual(['wider/all']);
  });

  it('counts a tumour that a cohort only tells the number of as included', () => {
    const mixed = mapCohort({
      tumour: 'soft-tissue-sarcoma',
      more: { characteristics: [histology('liposarcoma', 14)] },
    });
    expect(ofTumour([mixed], 'liposarcoma').included).toHaveLength(1);
  });

  it('holds what a wider cohort tells apart, and nothing else of that cohort', () => {
    const wider = mapCohort({
      tumour: 'soft-tissue-sarcoma',
      more: {
        outcomes: [resultOf('angiosarcoma'), resultOf('liposarcoma'), countOf('recurrence', 'all', [1, 9])],
      },
    });
    const { entries, included } = ofTumour([wider], 'angiosarcoma');
    expect(keys(entries)).toEqual(['trial/all:angiosarcoma']);
    expect(entries[0]?.outcomes.map(({ tumourSlug }) => tumourSlug)).toEqual(['angiosarcoma']);
    expect(entries[0]?.adverseEvents).toEqual([]);
    expect(included).toEqual([]);
  });

  it('tells the wider cohort once where the page is about the wider tumour', () => {
    const wider = mapCohort({
      tumour: 'soft-tissue-sarcoma',
      more: { outcomes: [resultOf('angiosarcoma')] },
    });
    expect(keys(ofTumour([wider], 'soft-tissue-sarcoma').entries)).toEqual(['trial/all']);
  });
});

describe('evidence of a drug', () => {
  it('is of cohorts that were given it as what is studied, alone or with others', () => {
    const evidence = cohortEvidence([
      mapCohort({ slug: 'alone', drugs: [['everolimus']] }),
      mapCohort({ slug: 'both', drugs: [['everolimus', 'sorafenib']] }),
      mapCohort({ slug: 'other', drugs: [['imatinib', 'mesna']] }),
    ]);
    expect(keys(evidenceOfDrug(evidence, 'everolimus'))).toEqual(['trial/alone', 'trial/both']);
    expect(evidenceOfDrug(evidence, 'mesna')).toEqual([]);
  });
});

describe('treatments of entries', () => {
  const apart = cohortEvidence([
    mapCohort({
      drugs: [['everolimus'], ['sorafenib']],
      more: {
        alternativeRegimens: true,
        outcomes: [
          countOf('recurrence', 'all', [1, 9], { drugSlug: 'everolimus' }),
          countOf('objective-response', 'all', [2, 9]),
        ],
      },
    }),
    mapCohort({ slug: 'none', tumour: 'gist' }),
  ]);
  const entries = [...evidenceOfDrug(apart, 'everolimus')];

  it('are one group each, and a cohort without a drug is in none', () => {
    const all = [...entries, ...evidenceOfTumour(apart, MAP_LABELS, 'gist').entries];
    expect(byTreatment(all).map(({ treatment }) => treatment.slug)).toEqual(['everolimus', 'sorafenib']);
  });

  it('inherit neither a result of another drug given by itself, nor one of several given each by itself', () => {
    const [entry] = entries;
    if (!entry) throw new Error('no entry');
    const measured = (drugs: string[]) => underTreatment(entry, { drugs }).outcomes.map((row) => row.measure);
    expect(measured(['everolimus'])).toEqual(['recurrence']);
    expect(measured(['sorafenib'])).toEqual([]);
  });
});

it('what is laboratory work is what the vocabulary says of the design', () => {
  const designed = (design: string | null) =>
    isLaboratory(MAP_LABELS, { study: mapCohort({ study: { design } }).study });
  expect(designed('in-vitro-study')).toBe(true);
  expect(designed('case-series')).toBe(false);
  expect(designed(null)).toBe(false);
});
