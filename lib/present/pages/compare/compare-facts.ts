import type { CohortEvidence } from '@/lib/domain/evidence-cohort';
import type { CharacteristicOfStudy } from '@/lib/domain/study-items';
import { countedPatients } from '../../cohorts/counted-patients';
import { measureTitle, type ResultView, resultView } from '../../results/result-view';
import {
  drugName,
  groupName,
  inLocale,
  joinNames,
  tumourName,
  type ViewContext,
} from '../../words/view-context';
import { datumView } from '../study/datum-view';
import type { CompareItem } from './compare-item';
import type { CohortInComparison } from './compared-cohort';
import { patientFacts } from './patient-facts';

export interface CompareFactRow {
  key: TopicName;
  label: string;
  /** One list a cohort; an empty one where nothing is reported. */
  cells: CompareItem[][];
  /** What a cell with nothing in it says beside that; null where there is nothing to say. */
  notReported: (string | null)[];
  /** The earlier column of which each cell says nothing else; null where it is the first to say it. */
  as: (number | null)[];
  /** Looked for first; the others are folded. */
  isMain: boolean;
}

export interface CompareFactGroup {
  key: GroupName;
  title: string;
  rows: CompareFactRow[];
}

type GroupName = 'patients' | 'design' | 'treatment' | 'assessment';

/** What is looked up in the characteristics of the cohort, of its parents, and of its study. */
interface Lookup {
  measures?: readonly string[];
  partitions?: readonly string[];
  /** Looked up in the patients' own rows where no group states it. */
  patients?: readonly string[];
}

type Source = Lookup | ((context: ViewContext, cohort: CohortInComparison) => CompareItem[]);

/** Rows of the table, with where their cells come from. */
const TOPICS = {
  size: { group: 'patients', from: sizeItems },
  tumours: { group: 'patients', from: tumourItems },
  histology: { group: 'patients', from: { partitions: ['histology'], patients: ['histology-of-patient'] } },
  age: { group: 'patients', from: { measures: ['age'], patients: ['age'] } },
  sex: { group: 'patients', from: { partitions: ['sex'], patients: ['sex'] } },
  site: { group: 'patients', from: { partitions: ['primary-site'], patients: ['primary-site'] } },
  spread: { group: 'patients', from: { partitions: ['spread'], patients: ['spread'] } },
  performance: {
    group: 'patients',
    from: { measures: ['ecog-performance-status'], patients: ['ecog-performance-status'] },
  },
  prior: {
    group: 'patients',
    from: {
      measures: [
        'prior-treatment-history',
        'prior-treatment-duration',
        'prior-operations',
        'time-since-prior-treatment',
      ],
      patients: ['prior-treatment', 'prior-treatment-history', 'prior-operations'],
    },
  },
  population: { group: 'patients', from: { measures: ['population'] } },
  eligibility: { group: 'patients', from: { measures: ['eligibility-criterion'] } },
  other: { group: 'patients', from: otherItems },
  design: { group: 'design', from: { measures: ['design', 'phase'] } },
  allocation: { group: 'design', from: { measures: ['allocation'] } },
  enrolment: { group: 'design', from: { measures: ['enrolment-start', 'enrolment-end', 'centre'] } },
  setting: { group: 'treatment', from: { measures: ['setting'], partitions: ['line'] } },
  regimen: { group: 'treatment', from: regimenItems },
  criteria: { group: 'assessment', from: { measures: ['response-criteria', 'evaluability-rule'] } },
  grading: { group: 'assessment', from: { measures: ['adverse-event-grading'] } },
  endpoint: { group: 'assessment', from: { measures: ['endpoint'] } },
  followUp: {
    group: 'assessment',
    from: {
      measures: [
        'follow-up',
        'follow-up-method',
        'follow-up-interval',
        'follow-up-visit',
        'completed-follow-up',
      ],
    },
  },
} as const satisfies Record<string, { group: GroupName; from: Source }>;
export type TopicName = keyof typeof TOPICS;

const GROUPS: readonly GroupName[] = ['patients', 'design', 'treatment', 'assessment'];
/** Left out where no cohort has it, rather than told as missing. */
const ONLY_WHERE_KNOWN: readonly TopicName[] = [
  'histology',
  'site',
  'performance',
  'population',
  'eligibility',
  'other',
  'endpoint',
];

/** What a reader of a comparison looks for first. */
const MAIN: readonly TopicName[] = [
  'size',
  'tumours',
  'age',
  'sex',
  'prior',
  'design',
  'allocation',
  'setting',
  'regimen',
  'criteria',
];

/** The first column with the same facts, or the same words; equal figures of different sources are two. */
function earlierAlike(
  cells: readonly CompareItem[][],
  items: readonly CompareItem[],
  index: number,
): number | null {
  if (items.length === 0) return null;
  const said = JSON.stringify(items);
  const earlier = cells.slice(0, index).findIndex((other) => JSON.stringify(other) === said);
  return earlier === -1 ? null : earlier;
}

/** Population, design, treatment and assessment of each cohort, a row a topic. */
export function compareFacts(
  context: ViewContext,
  evidence: Pick<CohortEvidence, 'byId'>,
  cohorts: readonly CohortInComparison[],
): CompareFactGroup[] {
  const { compare: words } = context.text;
  const names = Object.keys(TOPICS) as TopicName[];
  return GROUPS.map((group) => ({
    key: group,
    title: words.factGroups[group],
    rows: names
      .filter((name) => TOPICS[name].group === group)
      .map((name) => {
        const cells = cohorts.map((cohort) => cellOf(context, evidence, name, cohort));
        const notReported = cohorts.map((cohort, index) =>
          cells[index]?.length === 0 ? silenceOf(context, evidence, name, cohort) : null,
        );
        const as = cells.map((items, index) => earlierAlike(cells, items, index));
        return { key: name, label: words.topics[name], cells, notReported, as, isMain: MAIN.includes(name) };
      })
      .filter(({ key, cells }) => !ONLY_WHERE_KNOWN.includes(key) || cells.some((items) => items.length > 0)),
  }));
}

function cellOf(
  context: ViewContext,
  evidence: Pick<CohortEvidence, 'byId'>,
  name: TopicName,
  cohort: CohortInComparison,
): CompareItem[] {
  const from: Source = TOPICS[name].from;
  if (typeof from === 'function') return from(context, cohort);
  const levels = levelsOf(context, evidence, cohort);
  const found = partsOf(from).flatMap((isWanted) => {
    // Each from the nearest level that states it.
    const level = levels.find(({ rows }) => rows.some((row) => isWanted(context, row)));
    const rows = level?.rows.filter((row) => isWanted(context, row)) ?? [];
    return rows.map((row) => itemOf(context, name, row, level?.of ?? null));
  });
  if (found.length > 0) return found;
  return name === 'allocation'
    ? allocationByDesign(context, cohort)
    : patientFacts(context, cohort, from.patients ?? []);
}

/** Topics of which a statement on who could take part, or who the patients were, may say something. */
const MAY_BE_IMPLIED: readonly TopicName[] = [
  'age',
  'sex',
  'site',
  'spread',
  'performance',
  'prior',
  'setting',
];

/** What can be said of a topic that is not reported, so that no more is claimed than that. */
function silenceOf(
  context: ViewContext,
  evidence: Pick<CohortEvidence, 'byId'>,
  name: TopicName,
  cohort: CohortInComparison,
): string | null {
  const { patientFacts: words } = context.text;
  if (name === 'size') {
    const counted = countedPatients(context, cohort.evidence);
    return counted === ''
      ? null
      : [context.text.study.sizeUnknown, words.countedOf(counted)].join(context.text.comparability.between);
  }
  const isImplied =
    MAY_BE_IMPLIED.includes(name) &&
    (['eligibility', 'population'] as const).some(
      (topic) => cellOf(context, evidence, topic, cohort).length > 0,
    );
  return isImplied ? words.notSeparately : null;
}

type IsWanted = (context: ViewContext, row: { measure: string }) => boolean;

const partsOf = ({ measures = [], partitions = [] }: Lookup): IsWanted[] => [
  ...measures.map(
    (wanted): IsWanted =>
      (_, { measure }) =>
        measure === wanted,
  ),
  ...partitions.map(
    (wanted): IsWanted =>
      ({ labels }, { measure }) =>
        labels.measures[measure]?.partition === wanted,
  ),
];

interface Level {
  of: string | null;
  rows: CharacteristicOfStudy[];
}

/** The cohort itself, its parents, then its study. */
function levelsOf(
  context: ViewContext,
  evidence: Pick<CohortEvidence, 'byId'>,
  { evidence: cohort, study }: CohortInComparison,
): Level[] {
  const { compare: words } = context.text;
  const ofCohort = (rows: readonly CharacteristicOfStudy[]) =>
    rows.filter(({ patientId }) => patientId === null);
  const around = cohort.ancestors.flatMap((id): Level[] => {
    const outer = evidence.byId.get(id);
    if (!outer) return [];
    const label = outer.role === 'all' ? null : inLocale(context, outer.labelEn, outer.labelZh);
    return [{ of: words.ofGroup(label, outer.size), rows: ofCohort(outer.characteristics) }];
  });
  const groups = [cohort.id, ...cohort.ancestors];
  const ofStudy = study.characteristics.filter(
    ({ kind, cohortId }) => kind === 'study' && (cohortId === null || groups.includes(cohortId)),
  );
  return [{ of: null, rows: ofCohort(cohort.characteristics) }, ...around, { of: null, rows: ofStudy }];
}

function itemOf(
  context: ViewContext,
  topic: TopicName,
  row: CharacteristicOfStudy,
  of: string | null,
): CompareItem {
  const { label, result, note } = datumView(context, row);
  const head = context.text.compare.topics[topic];
  // What the row's own head says already is not said again: "Age, mean" is "mean".
  const rest = label.startsWith(head) ? label.slice(head.length).replace(/^[,，:：]\s*/u, '') : label;
  const isPlain = rest === '' || PLAIN.includes(row.measure);
  return { key: row.id, label: isPlain ? null : rest, result, text: null, note: note ?? null, of };
}

/** What a design says by itself of how patients came to their treatment. */
function allocationByDesign({ text, labels }: ViewContext, { study }: CohortInComparison): CompareItem[] {
  const said = text.compare.byDesign[labels.groups.designs?.[study.design ?? '']?.allocation ?? ''];
  return said ? [wordsItem('by-design', said)] : [];
}

/** Measures whose result says by itself what it is. */
const PLAIN = [
  'population',
  'eligibility-criterion',
  'endpoint',
  'allocation',
  'design',
  'phase',
  'setting',
  'centre',
  'response-criteria',
  'adverse-event-grading',
  'follow-up-method',
  'prior-treatment-history',
];

const wordsItem = (key: string, text: string): CompareItem => ({
  key,
  label: null,
  result: null,
  text,
  note: null,
  of: null,
});

function sizeItems(context: ViewContext, { evidence }: CohortInComparison): CompareItem[] {
  const { size, sizeSign, sizeFactId } = evidence;
  if (size === null) return [];
  const figure = `${sizeSign ? `${sizeSign} ` : ''}${context.text.number.patients(size)}`;
  if (sizeFactId === null) return [wordsItem('size', figure)];
  const result: ResultView = { fact: sizeFactId, state: 'value', figure, small: size < 10, words: figure };
  return [{ key: 'size', label: null, result, text: null, note: null, of: null }];
}

function tumourItems(context: ViewContext, { evidence }: CohortInComparison): CompareItem[] {
  const names = evidence.tumours.map((slug) => tumourName(context, slug));
  return names.length === 0 ? [] : [wordsItem('tumours', joinNames(context, names))];
}

/** What describes the cohort and has no row of its own. */
function otherItems(context: ViewContext, { evidence }: CohortInComparison): CompareItem[] {
  const wanted = Object.values(TOPICS).flatMap(({ from }: { from: Source }) =>
    typeof from === 'function' ? [] : partsOf(from),
  );
  return evidence.characteristics
    .filter((row) => row.patientId === null && !wanted.some((isWanted) => isWanted(context, row)))
    .map((row) => itemOf(context, 'other', row, null));
}

/** Drugs of each regimen, then its doses and schedule. */
function regimenItems(context: ViewContext, { evidence }: CohortInComparison): CompareItem[] {
  return evidence.givenRegimens.flatMap((regimen) => {
    const sequence = regimen.sequence
      .split(',')
      .filter(Boolean)
      .map((slug) => groupName(context, 'settings', slug));
    const title = inLocale(context, regimen.labelEn, regimen.labelZh);
    const head = [title, joinNames(context, sequence)].filter(Boolean).join(' · ');
    return [
      wordsItem(regimen.id, head),
      ...regimen.characteristics
        .filter(({ patientId }) => patientId === null)
        .map((row): CompareItem => {
          const label = measureTitle(context, row);
          const drug = row.drugSlug ? drugName(context, row.drugSlug) : null;
          return {
            key: row.id,
            label: drug ? context.text.compare.ofDrug(drug, label) : label,
            result: resultView(context, row),
            text: null,
            note: inLocale(context, row.noteEn, row.noteZh) || null,
            of: null,
          };
        }),
    ];
  });
}
