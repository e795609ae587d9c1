import { groupBy } from '@/lib/domain/group-by';
import { FEWEST_FOR_MEDIAN, type PatientTime } from '@/lib/domain/patient-time';
import {
  analyseSurvival,
  type Estimable,
  type SurvivalAnalysis,
  type SurvivalAnalysisOptions,
} from '@/lib/stats';
import { bilingualOf } from './row-parts';

/** A study's patients with their times, as the store has them. */
export interface PatientTimesItem {
  slug: string;
  cohorts: { id: string; slug: string; labelEn: string; labelZh: string }[];
  patientRows: {
    cohortId: string;
    times: Required<Omit<PatientTime, 'factId'>>[];
  }[];
  tests: { endpoint: string | null; cohorts: { cohortId: string }[] }[];
}

type Group = SurvivalAnalysis['groups'][number];

export type StoredSurvival = Omit<SurvivalAnalysis, 'groups'> & {
  study: string;
  endpoint: string;
  /** Of all times. */
  unit: string;
  /** Readings of the extractors on which all figures rest. */
  notes: { en: string; zh: string }[];
  /** No median where few had the event. */
  groups: (Omit<Group, 'median'> & {
    median: Estimable<Group['median']>;
    name: { en: string; zh: string };
  })[];
};

/** Endpoints for which the study's patients have times, in the order of the file. */
export function endpointsOf(study: PatientTimesItem): string[] {
  return [...new Set(study.patientRows.flatMap(({ times }) => times.map(({ measure }) => measure)))];
}

/**
 * Ids of the cohorts whose patients have times, the reference first. A reported test names the cohorts that it
 * compares with the comparator last, so its order is turned round; cohorts that it doesn't name follow in the
 * order of the file.
 */
function cohortsInOrder(study: PatientTimesItem, endpoint: string): string[] {
  const test = study.tests.find((candidate) => candidate.endpoint === endpoint);
  const named = test ? test.cohorts.map(({ cohortId }) => cohortId).reverse() : [];
  return [...new Set([...named, ...study.cohorts.map(({ id }) => id)])];
}

/**
 * Curves and tests from the stored patients of one endpoint. Labels are the cohorts' slugs.
 *
 * @returns null where no patient has a time to the endpoint
 * @throws RangeError as `analyseSurvival` does, and where times in several units stand side by side
 */
export function storedSurvival(
  study: PatientTimesItem,
  endpoint: string,
  options: SurvivalAnalysisOptions = {},
): StoredSurvival | null {
  const rows = study.patientRows.flatMap(({ cohortId, times }) => {
    // A patient counts once, also where two tables print the time.
    const time = times.find(({ measure }) => measure === endpoint);
    return time ? [{ cohortId, ...time }] : [];
  });
  const units = [...new Set(rows.map(({ unit }) => unit))];
  const [unit] = units;
  if (unit === undefined) return null;
  if (units.length > 1) throw new RangeError(`times of ${endpoint} are printed in ${units.join(' and ')}`);
  const byCohort = groupBy(rows, ({ cohortId }) => cohortId);
  const groups = cohortsInOrder(study, endpoint).flatMap((id) => {
    const cohort = study.cohorts.find((candidate) => candidate.id === id);
    const patients = byCohort.get(id);
    if (!cohort || !patients) return [];
    return {
      label: cohort.slug,
      name: { en: cohort.labelEn, zh: cohort.labelZh },
      time: patients.map(({ time }) => time),
      event: patients.map(({ event }) => event),
    };
  });
  const analysis = analyseSurvival(groups, options);
  return {
    study: study.slug,
    endpoint,
    unit,
    notes: notesOf(rows),
    ...analysis,
    groups: analysis.groups.map(({ label, median, ...rest }, index) => ({
      label,
      name: groups[index]?.name ?? { en: label, zh: label },
      ...rest,
      median: rest.events < FEWEST_FOR_MEDIAN ? { notEstimable: 'too-few-events' } : median,
    })),
  };
}

/** Remarks on the times, each once. */
function notesOf(times: readonly { noteEn: string | null; noteZh: string | null }[]) {
  const notes = times.flatMap(({ noteEn, noteZh }) => bilingualOf(noteEn, noteZh) ?? []);
  return [...new Map(notes.map((note) => [note.en, note])).values()];
}
