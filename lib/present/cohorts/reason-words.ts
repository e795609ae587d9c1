import type { ComparedCohort } from '@/lib/domain/comparability/compared';
import type { EvidenceCohort } from '@/lib/domain/evidence-cohort';
import { storedTime } from '@/lib/domain/timepoint';
import { criteriaName } from '../results/result-view';
import { formatNumber, formatTime } from '../words/format-number';
import {
  groupName,
  inLocale,
  joinNames,
  measureName,
  treatmentName,
  tumourName,
  type ViewContext,
  withinSentence,
} from '../words/view-context';
import { fullCohortName } from './cohort-name';
import { countedPatients } from './counted-patients';

type OutcomeOfCohort = EvidenceCohort['outcomes'][number];
type EventOfCohort = EvidenceCohort['adverseEvents'][number];

/** One of those that a reason is about. */
export interface ReasonSide {
  name: string;
  cohort: EvidenceCohort;
  compared: ComparedCohort;
  /** The result in question, where the reason is about one. */
  outcome: OutcomeOfCohort | null;
  event: EventOfCohort | null;
  /** What it reports instead. */
  instead: readonly string[];
}

/** "ALTER0203, Anlotinib"; without the study where the reader knows it. */
export function cohortName(context: ViewContext, cohort: EvidenceCohort, withStudy = true): string {
  return withStudy
    ? fullCohortName(context, cohort.study, cohort)
    : inLocale(context, cohort.labelEn, cohort.labelZh);
}

/** Those that a reason is about, with what each states, in one text. */
export const whoOf = (context: ViewContext, rule: string, sides: readonly ReasonSide[]): string =>
  namesWithValues(context, rule, sides).join(context.text.comparability.between);

/** Those that a reason is about, with what each states, each once. */
export function namesWithValues(context: ViewContext, rule: string, sides: readonly ReasonSide[]): string[] {
  const { comparability: words } = context.text;
  const say = STATED[rule];
  const named = sides.map((side) => {
    const stated = say?.(context, side);
    return stated ? words.withValue(side.name, stated) : side.name;
  });
  return [...new Set(named)];
}

type Say = (context: ViewContext, side: ReasonSide) => string;

const named = (context: ViewContext, terms: readonly string[], words: Readonly<Record<string, string>>) =>
  joinNames(
    context,
    terms.map((term) => words[term] ?? term),
  );

const tumours: Say = (context, { cohort }) =>
  joinNames(
    context,
    cohort.tumours.map((tumour) => tumourName(context, tumour)),
  );

const criteria: Say = (context, { cohort, outcome }) =>
  criteriaName(context, outcome?.criteria ?? cohort.study.responseCriteria);

const lines: Say = (context, { compared }) =>
  named(context, compared.aspects.line, context.text.comparability.lines);

/** What a reason says of a side beside its name; rules without an entry say the name alone. */
const STATED: Readonly<Record<string, Say>> = {
  'treatments-differ': (context, { cohort }) =>
    joinNames(
      context,
      cohort.treatments.map((treatment) => withinSentence(treatmentName(context, treatment))),
    ),
  'own-and-cited': ({ text }, { cohort }) => withinSentence(text.origin[cohort.study.origin] ?? ''),
  'tumours-differ': tumours,
  'tumours-overlap': tumours,
  'settings-differ': (context, { compared }) =>
    named(context, compared.aspects.purpose, context.text.comparability.purposes),
  'lines-differ': lines,
  'lines-mixed': lines,
  'size-not-printed': (context, { cohort }) => {
    const counted = countedPatients(context, cohort);
    return counted === '' ? '' : context.text.patientFacts.countedOf(counted);
  },
  'fewer-than-10': (context, { cohort }) => formatNumber(context, cohort.size ?? 0),
  complementary: (context, { outcome }) => measureName(context, outcome?.measure ?? ''),
  'criteria-differ': criteria,
  'criteria-overlap': criteria,
  'timepoints-differ': (context, { outcome }) =>
    formatTime(context, outcome ? storedTime(outcome) : undefined) || context.text.comparability.noTime,
  'statistics-differ': ({ text }, { outcome }) =>
    (text.number as unknown as Record<string, string>)[outcome?.statistic ?? ''] ?? '',
  'no-value': ({ text }, { outcome }) => text.number.noValues[outcome?.noValue ?? ''] ?? '',
  'models-differ': ({ text }, { outcome }) => text.effectModels[outcome?.model ?? ''] ?? '',
  'assessors-differ': ({ text }, { outcome }) => text.assessors[outcome?.assessor ?? ''] ?? '',
  'causality-differs': ({ text }, { event }) => text.causalities[event?.causality ?? ''] ?? '',
  'units-differ': ({ text }, { outcome }) => text.units[outcome?.unit ?? ''] ?? outcome?.unit ?? '',
  'analysis-sets-differ': ({ text }, { cohort, outcome }) =>
    text.analysisSets[outcome?.analysisSet ?? cohort.analysisSet ?? ''] ?? '',
  'denominator-not-size': (context, { cohort, outcome, event }) =>
    context.text.comparability.ofSize(
      formatNumber(context, outcome?.of ?? event?.of ?? 0),
      formatNumber(context, cohort.size ?? 0),
    ),
  'gradings-differ': (context, { cohort }) =>
    groupName(context, 'adverse-event-gradings', cohort.study.adverseEventGrading ?? ''),
  'endpoints-differ': (_context, { instead }) => instead.join(' / '),
};
