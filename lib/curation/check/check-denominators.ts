import type { Entry } from '@/lib/domain/entry';
import type { ReadPaper } from '@/lib/domain/files';
import { digitsIn, wordsIn } from '@/lib/domain/printed-number';
import type { Problem } from '@/lib/domain/problem';

/** A denominator is printed with its count, or is the size of the cohort it names. */
export function checkDenominators({ studies }: ReadPaper, entries: readonly Entry[]): Problem[] {
  const sizes = new Map<string, number>();
  const gone = new Set<string>();
  for (const { file, study, partial } of studies) {
    for (const name of partial?.lost ?? []) gone.add(`${file}#${name}`);
    for (const cohort of study.cohorts) if (cohort.size) sizes.set(`${file}#${cohort.id}`, cohort.size.value);
  }
  return entries.flatMap((entry) => {
    if (entry.form !== 'datum' && entry.form !== 'statement' && entry.form !== 'adverse-event') return [];
    const { of, ofCohort } = entry.datum;
    if (of === undefined) return [];
    const printed = entry.sources.flatMap(({ verbatim }) => [...digitsIn(verbatim), ...wordsIn(verbatim)]);
    const name = ofCohort ?? entry.cohort;
    if (gone.has(`${entry.file}#${name}`)) return [];
    const size = name ? sizes.get(`${entry.file}#${name}`) : undefined;
    if (ofCohort ? size === of : printed.includes(of) || size === of) return [];
    const known = size === undefined ? 'has no printed size' : `has ${size} patients`;
    return [
      {
        file: entry.file,
        path: entry.path,
        message: `denominator ${of} is neither printed here nor the size of cohort "${name ?? '?'}", which ${known}`,
      },
    ];
  });
}
