import type { Entry } from '../entry';
import type { ExtractionFiles, ReadStudy } from '../files';
import type { Problem } from '../problem';

const duplicatesOf = (names: readonly string[]) => [
  ...new Set(names.filter((name, at) => names.indexOf(name) !== at)),
];

/** Names used within a study lead to something in it; names across files to something there. */
export function checkReferences(files: ExtractionFiles, entries: readonly Entry[]): Problem[] {
  const studies = new Map<string, ReadStudy>();
  const problems: Problem[] = [];
  for (const { studies: read } of files.papers) {
    for (const study of read) {
      if (studies.has(study.study.slug)) {
        problems.push({
          file: study.file,
          path: ['slug'],
          message: `another file has the slug "${study.study.slug}"`,
        });
      }
      studies.set(study.study.slug, study);
    }
  }
  for (const { file, paper } of files.papers) {
    if (!file.includes(`/${paper.slug}/`)) {
      problems.push({ file, path: ['slug'], message: `the folder is not named "${paper.slug}"` });
    }
  }
  for (const read of studies.values()) problems.push(...checkStudy(read, entries, studies));
  return problems;
}

function checkStudy(
  read: ReadStudy,
  allEntries: readonly Entry[],
  studies: Map<string, ReadStudy>,
): Problem[] {
  const { file, study } = read;
  const problems: Problem[] = [];
  const add = (path: readonly (string | number)[], message: string) => problems.push({ file, path, message });
  if (!file.endsWith(`/${study.slug}.yaml`)) add(['slug'], `the file is not named "${study.slug}.yaml"`);
  const cohorts = new Map(study.cohorts.map((cohort) => [cohort.id, cohort]));
  const regimens = new Set(study.regimens.map(({ id }) => id));
  const entries = allEntries.filter((entry) => entry.file === file);
  const ids = entries.flatMap(({ datum }) => ('id' in datum && datum.id ? [datum.id] : []));
  const patients = new Set([
    ...study.patients.map(({ id }) => id),
    ...read.tables.flatMap(({ rows }) => rows.map(({ cells }) => cells.patient ?? '')),
  ]);
  for (const [kind, names] of [
    ['cohort', study.cohorts.map(({ id }) => id)],
    ['regimen', study.regimens.map(({ id }) => id)],
    ['datum', ids],
    ['note', study.notes.map(({ id }) => id)],
  ] as const) {
    for (const name of duplicatesOf(names)) add([], `two entries of kind ${kind} have the id "${name}"`);
  }
  const needsCohort = (path: readonly (string | number)[], name: string | undefined) => {
    if (name !== undefined && !cohorts.has(name)) add(path, `there is no cohort "${name}" in this file`);
  };
  const needsId = (path: readonly (string | number)[], name: string | undefined) => {
    if (name !== undefined && !ids.includes(name))
      add(path, `there is no entry with the id "${name}" in this file`);
  };
  study.cohorts.forEach((cohort, index) => {
    needsCohort(['cohorts', index, 'parent'], cohort.parent);
    if (cohort.parent === cohort.id) add(['cohorts', index, 'parent'], 'a cohort is not its own parent');
    if (!cohort.size && !cohort.source) {
      add(['cohorts', index], 'a cohort needs its size with a source, or the source of its name');
    }
    for (const regimen of cohort.regimens ?? []) {
      if (!regimens.has(regimen))
        add(['cohorts', index, 'regimens'], `there is no regimen "${regimen}" in this file`);
    }
    cohort.overlaps?.forEach((overlap, at) => {
      const other = studies.get(overlap.study);
      const path = ['cohorts', index, 'overlaps', at];
      if (!other) add(path, `there is no study "${overlap.study}"`);
      else if (!other.study.cohorts.some(({ id }) => id === overlap.cohort)) {
        add(path, `study "${overlap.study}" has no cohort "${overlap.cohort}"`);
      }
    });
  });
  for (const { form, path, datum, cohort, patient, kind } of entries) {
    needsCohort(path, cohort);
    if (patient !== undefined && !patients.has(patient))
      add(path, `there is no patient "${patient}" in this study`);
    if (form === 'datum' || form === 'statement' || form === 'adverse-event')
      needsCohort(path, datum.ofCohort);
    if (form === 'datum' || form === 'statement') needsCohort(path, datum.versus);
    if ('contradicts' in datum) needsId(path, datum.contradicts);
    if (kind === 'outcome' && cohort === undefined) add(path, 'an outcome needs the cohort it was seen in');
    if (form === 'test') {
      for (const name of datum.between ?? []) needsCohort(path, name);
      for (const name of datum.counts ?? []) needsId(path, name);
    }
    if (form === 'statement') for (const claim of datum.claims ?? []) needsId(path, claim.test);
  }
  return problems;
}
