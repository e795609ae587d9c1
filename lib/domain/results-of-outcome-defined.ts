import { lineOf } from './cohort-ancestry';
import type { Entry } from './entry';
import { entryKey } from './fact';
import type { ReadStudy } from './files';

/**
 * Keys of the results whose denominator was chosen by what happened under treatment, or is part of such a cohort: a share of
 * those is no rate of anything.
 */
export function resultsOfOutcomeDefined(
  studies: readonly Pick<ReadStudy, 'study'>[],
  entries: readonly Entry[],
): ReadonlySet<string> {
  const cohorts = new Map(
    studies.flatMap(({ study }) =>
      study.cohorts.map((cohort) => [`${study.slug}/${cohort.id}`, cohort] as const),
    ),
  );
  const isSelected = (study: string, id: string | undefined): boolean => {
    const cohortNamed = (name: string) => cohorts.get(`${study}/${name}`);
    const line = lineOf(id ?? '', (name) => cohortNamed(name)?.parent);
    return line.some((name) => cohortNamed(name)?.outcomeDefined === true);
  };
  return new Set(
    entries
      .filter(
        (entry) =>
          entry.form === 'datum' &&
          entry.kind === 'outcome' &&
          isSelected(entry.study ?? '', entry.datum.ofCohort ?? entry.cohort),
      )
      .map(entryKey),
  );
}
