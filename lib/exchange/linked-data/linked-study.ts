import { adverseEventValues } from '@/lib/domain/adverse-event';
import { numberColumns, type Shape, type Stored } from '@/lib/domain/flat-fields';
import type { DesignFamily } from '@/lib/domain/kinds';
import { familyOfDesign } from '@/lib/domain/labels';
import { outcomeValues } from '@/lib/domain/outcome';
import type { StudyInput } from '@/lib/domain/study-items';
import { timeKey } from '@/lib/domain/timepoint';
import { eventTitle } from '@/lib/present/results/event-view';
import { criteriaName, measureTitle } from '@/lib/present/results/result-view';
import { inLocale, type ViewContext } from '@/lib/present/words/view-context';
import type { CitedPaper } from '../citation/paper-citation';
import { type LinkedPaper, linkedPaper } from './linked-paper';
import { type LinkedDrug, type LinkedTerm, linkedDrug, linkedTumour } from './linked-term';

/** One stored result with every number of it, by the name of its field in the API. */
export interface LinkedResult {
  /** Ids of the result and of the fact that holds its source. */
  id: string;
  factId: string;
  kind: 'outcome' | 'adverse-event';
  /** What is measured: slug, and in words with the cohort. */
  measure: string;
  name: string;
  /** The figure itself: the value as printed, else the patients counted, else the words; null where not reported. */
  value: number | string | null;
  unit: string | null;
  numbers: Readonly<Record<string, number | null>>;
  /** What else decides what the number means, by the name of its field in the API. */
  terms: Readonly<Record<string, string | null>>;
  criteria: string;
}

/** A study as linked data tell of it. */
export interface LinkedStudy {
  slug: string;
  title: string;
  otherTitle: string;
  shortTitle: string;
  /** What its data are, and where they come from. */
  description: string;
  family: DesignFamily;
  design: string | null;
  designName: string;
  /** True where the groups that it compares were drawn by lot. */
  randomised: boolean;
  tumours: LinkedTerm[];
  drugs: LinkedDrug[];
  results: LinkedResult[];
  /** Numbers under which the trial is registered, and who paid for it. */
  registrations: string[];
  funders: string[];
  /** How far the extraction has come; null where that is not recorded. */
  extractionState: string | null;
  extractedBy: string[];
  paper: LinkedPaper;
}

/** `study` fits what `getStudy` returns, `paper` what `getCitedPaper` does. */
export function linkedStudy(context: ViewContext, study: StudyInput, paper: CitedPaper): LinkedStudy {
  const { labels, locale } = context;
  const design = labels.groups.designs?.[study.design ?? ''];
  const drugs = study.regimens.flatMap((regimen) => regimen.drugs.filter(({ supportive }) => !supportive));
  const cohortNamed = (name: string, id: string) => {
    const cohort = study.cohorts.find((candidate) => candidate.id === id);
    return cohort ? `${name} (${inLocale(context, cohort.labelEn, cohort.labelZh)})` : name;
  };
  const title = inLocale(context, study.titleEn, study.titleZh);
  const linked = linkedPaper(context, paper);
  const textsOf = (measure: string) =>
    study.characteristics.flatMap((row) =>
      row.kind === 'study' && row.measure === measure ? inLocale(context, row.textEn, row.textZh) || [] : [],
    );
  const { cite, site } = context.text;
  const origin =
    study.origin === 'cited' ? cite.citedIn(linked.title, study.references) : cite.reportedIn(linked.title);
  return {
    slug: study.slug,
    title,
    otherTitle: title === study.titleEn ? study.titleZh : study.titleEn,
    shortTitle: inLocale(context, study.shortTitleEn, study.shortTitleZh),
    description: [title, origin, site.tagline].join(locale === 'zh' ? '。' : '. '),
    family: familyOfDesign(labels, study.design),
    design: study.design,
    designName: design?.[locale] ?? '',
    randomised: design?.allocation === 'randomised',
    tumours: study.tumours.map(({ tumourSlug }) => linkedTumour(context, tumourSlug)),
    drugs: [...new Set(drugs.map(({ drugSlug }) => drugSlug))].map((slug) => linkedDrug(context, slug)),
    results: [
      ...study.outcomes.map((row) => outcomeResult(context, row, cohortNamed)),
      ...study.adverseEvents.map((row) => eventResult(context, row, cohortNamed)),
    ],
    registrations: textsOf('registration-number'),
    funders: textsOf('funding'),
    extractionState: study.extractionState,
    extractedBy: study.extractedBy.split('\n').filter(Boolean),
    paper: linked,
  };
}

/** `<study>/<local>` without the study. */
const localOf = (id: string) => id.slice(id.indexOf('/') + 1);

/** Every number of a row but its value. */
const numbersBeside = <S extends Shape>(shape: S, row: Stored<S>): Record<string, number | null> =>
  Object.fromEntries(
    numberColumns(shape)
      .filter((name) => name !== 'value')
      .map((name) => [name, (row as Record<string, unknown>)[name] as number | null]),
  );

type CohortNamed = (name: string, cohort: string) => string;

function outcomeResult(
  context: ViewContext,
  row: StudyInput['outcomes'][number],
  cohortNamed: CohortNamed,
): LinkedResult {
  const { value, count } = row;
  const isCount = value === null && count !== null;
  const figure = value ?? count ?? row.term ?? row.inWords;
  const words = inLocale(context, row.textEn, row.textZh) || null;
  return {
    id: row.id,
    factId: row.factId,
    kind: 'outcome',
    measure: row.statistic ? `${row.measure}-${row.statistic}` : row.measure,
    name: cohortNamed(measureTitle(context, row), row.cohortId),
    value: figure ?? words,
    unit: isCount ? (row.unit ?? 'patients') : row.unit,
    numbers: numbersBeside(outcomeValues, row),
    terms: {
      cohort: localOf(row.cohortId),
      versus: row.versusId && localOf(row.versusId),
      sign: row.sign,
      timepoint: timeKey(row),
      analysisSet: row.analysisSet,
      estimator: row.estimator,
      noValue: row.noValue,
      changeFromBaseline: row.changeFromBaseline ? 'true' : null,
      assessor: row.assessor,
      endpointRank: row.endpointRank,
      model: row.model,
      covariates: inLocale(context, row.covariatesEn, row.covariatesZh) || null,
      text: figure === null ? null : words,
      contradicts: row.contradictsId,
    },
    criteria: criteriaName(context, row.criteria),
  };
}

function eventResult(
  context: ViewContext,
  row: StudyInput['adverseEvents'][number],
  cohortNamed: CohortNamed,
): LinkedResult {
  const { value, count } = row;
  const noneSeen = row.occurrence === 'none-seen' ? 0 : null;
  return {
    id: row.id,
    factId: row.factId,
    kind: 'adverse-event',
    measure: row.term,
    name: cohortNamed(eventTitle(context, row), row.cohortId),
    value: value ?? count ?? noneSeen,
    unit: value === null ? 'patients' : '%',
    numbers: numbersBeside(adverseEventValues, row),
    terms: {
      cohort: localOf(row.cohortId),
      occurrence: row.occurrence,
      causality: row.causality,
      exposureUnit: row.exposureUnit,
    },
    criteria: '',
  };
}
