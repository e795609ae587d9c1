import type { Entry } from '@/lib/domain/entry';
import type { ReadPaper, ReadStudy } from '@/lib/domain/files';
import type { Problem } from '@/lib/domain/problem';
import { leadsToItself } from './leads-to-itself';

const duplicatesOf = (names: readonly string[]) => [
  ...new Set(names.filter((name, at) => names.indexOf(name) !== at)),
];

/** Names used within a paper's files lead to something in them. */
export function checkReferences(
  paper: ReadPaper,
  entriesOf: ReadonlyMap<string, readonly Entry[]>,
): Problem[] {
  const { file } = paper;
  const { slug, notes } = paper.paper;
  const own = entriesOf.get(file) ?? [];
  return [
    ...(file.includes(`/${slug}/`)
      ? []
      : [{ file, path: ['slug'], message: `the folder is not named "${slug}"` }]),
    ...checkLocalIds(file, own, notes),
    ...checkListed(file, own),
    ...paper.studies.flatMap((study) => checkStudy(study, entriesOf.get(study.file) ?? [])),
  ];
}

/** Names given within a file are given once, and those referred to are given. */
function checkLocalIds(file: string, entries: readonly Entry[], notes: readonly { id: string }[]): Problem[] {
  const ids = entries.flatMap(({ datum }) => ('id' in datum && datum.id ? [datum.id] : []));
  const missing = (path: readonly (string | number)[], names: readonly (string | undefined)[]) =>
    names.flatMap((name): Problem[] =>
      name === undefined || ids.includes(name)
        ? []
        : [{ file, path, message: `there is no entry with the id "${name}" in this file` }],
    );
  const twice = (kind: string, names: readonly string[]) =>
    duplicatesOf(names).map(
      (name): Problem => ({ file, path: [], message: `two entries of kind ${kind} have the id "${name}"` }),
    );
  return [
    ...twice('datum', ids),
    ...twice(
      'note',
      notes.map(({ id }) => id),
    ),
    ...entries.flatMap(({ form, datum, path }) => [
      ...('contradicts' in datum ? missing(path, [datum.contradicts]) : []),
      ...(form === 'test' ? missing(path, datum.counts ?? []) : []),
      ...(form === 'statement'
        ? missing(
            path,
            (datum.claims ?? []).map(({ test }) => test),
          )
        : []),
    ]),
  ];
}

/** A list of names holds each once. */
function checkListed(file: string, entries: readonly Entry[]): Problem[] {
  return entries.flatMap(({ form, datum, path }) => {
    const lists =
      form === 'test'
        ? [datum.between, datum.counts]
        : form === 'statement'
          ? [datum.claims?.map(({ test }) => test)]
          : [];
    return lists.flatMap((names) => namedTwice(file, path, names));
  });
}

const namedTwice = (
  file: string,
  path: readonly (string | number)[],
  names: readonly string[] | undefined,
): Problem[] => duplicatesOf(names ?? []).map((name) => ({ file, path, message: `names "${name}" twice` }));

function checkStudy(read: ReadStudy, entries: readonly Entry[]): Problem[] {
  const { file, study } = read;
  const problems: Problem[] = [];
  const add = (path: readonly (string | number)[], message: string) => problems.push({ file, path, message });
  if (!file.endsWith(`/${study.slug}.yaml`)) add(['slug'], `the file is not named "${study.slug}.yaml"`);
  const cohorts = new Map(study.cohorts.map((cohort) => [cohort.id, cohort]));
  const regimens = new Set(study.regimens.map(({ id }) => id));
  problems.push(
    ...checkLocalIds(file, entries, study.notes),
    ...checkListed(file, entries),
    ...namedTwice(file, ['tumours'], study.tumours),
    ...checkConcerns(read),
  );
  const patients = new Set([
    ...study.patients.map(({ id }) => id),
    ...read.tables.flatMap(({ rows }) => rows.map(({ cells }) => cells.patient ?? '')),
  ]);
  for (const [kind, names] of [
    ['cohort', study.cohorts.map(({ id }) => id)],
    ['regimen', study.regimens.map(({ id }) => id)],
    ['patient', study.patients.map(({ id }) => id)],
  ] as const) {
    for (const name of duplicatesOf(names)) add([], `two entries of kind ${kind} have the id "${name}"`);
  }
  const needsCohort = (path: readonly (string | number)[], name: string | undefined) => {
    if (name !== undefined && !cohorts.has(name)) add(path, `there is no cohort "${name}" in this file`);
  };
  study.patients.forEach((patient, index) => {
    needsCohort(['patients', index, 'cohort'], patient.cohort);
  });
  study.patientTables.forEach(({ cohort }, index) => {
    const path = ['patientTables', index, 'cohort'];
    for (const name of typeof cohort === 'string' ? [cohort] : Object.values(cohort.values)) {
      needsCohort(path, name);
    }
  });
  study.cohorts.forEach((cohort, index) => {
    needsCohort(['cohorts', index, 'parent'], cohort.parent);
    if (leadsToItself(cohort.id, (id) => cohorts.get(id)?.parent)) {
      add(['cohorts', index, 'parent'], 'a cohort is not part of itself');
    }
    problems.push(...namedTwice(file, ['cohorts', index, 'regimens'], cohort.regimens));
    if (!cohort.size && !cohort.source) {
      add(['cohorts', index], 'a cohort needs its size with a source, or the source of its name');
    }
    for (const regimen of cohort.regimens ?? []) {
      if (!regimens.has(regimen))
        add(['cohorts', index, 'regimens'], `there is no regimen "${regimen}" in this file`);
    }
  });
  for (const { form, path, datum, cohort, patient, kind } of entries) {
    needsCohort(path, cohort);
    if (patient !== undefined && !patients.has(patient))
      add(path, `there is no patient "${patient}" in this study`);
    if (form === 'datum' || form === 'statement' || form === 'adverse-event')
      needsCohort(path, datum.ofCohort);
    if (form === 'datum' || form === 'statement') needsCohort(path, datum.versus);
    if (kind === 'outcome' && cohort === undefined) add(path, 'an outcome needs the cohort it was seen in');
    if (form === 'test') {
      for (const name of datum.between ?? []) needsCohort(path, name);
    }
  }
  return problems;
}

/** A note concerns measures, cohorts and tests of its study. */
function checkConcerns({ file, study }: ReadStudy): Problem[] {
  const known = new Set([
    ...study.cohorts.map(({ id }) => id),
    ...study.outcomes.map(({ measure }) => measure),
    ...study.tests.flatMap(({ id }) => id ?? []),
  ]);
  return study.notes.flatMap(({ concerns = [] }, index) =>
    concerns
      .filter((name) => !known.has(name))
      .map((name) => ({
        file,
        path: ['notes', index, 'concerns'],
        message: `"${name}" is no measure, cohort or test of this study`,
      })),
  );
}
