import type { Entry } from '@/lib/domain/entry';
import type { ExtractionNote } from '@/lib/domain/extraction-file';
import type { ReadPaper, ReadStudy } from '@/lib/domain/files';
import type { Problem } from '@/lib/domain/problem';
import { didYouMean } from './did-you-mean';
import { leadsToItself } from './leads-to-itself';

type Path = readonly (string | number)[];
interface Named {
  name: string;
  path: Path;
}

/** Each name that an earlier one of its list is, with both places. */
function repeated(named: readonly Named[]): { name: string; path: Path; first: Path }[] {
  const first = new Map<string, Path>();
  return named.flatMap(({ name, path }) => {
    const before = first.get(name);
    if (before === undefined) first.set(name, path);
    return before === undefined ? [] : [{ name, path, first: before }];
  });
}

const givenTwice = (file: string, kind: string, named: readonly Named[]): Problem[] =>
  repeated(named).map(({ name, path, first }) => ({
    file,
    path,
    message: `the ${kind} in {first} has the id "${name}" already`,
    first: { file, path: first },
  }));

/** The problem of a name that is none of those given, unless its entry went with what has the wrong form. */
function missingName(
  {
    file,
    lost,
    known,
    what,
  }: { file: string; lost: ReadonlySet<string>; known: ReadonlySet<string>; what: string },
  path: Path,
  name: string | undefined,
): Problem[] {
  if (name === undefined || known.has(name) || lost.has(name)) return [];
  const meant = didYouMean(
    name,
    [...known].map((one) => ({ name: one })),
  );
  return [{ file, path, message: `there is no ${what.replace('%', `"${name}"`)}${meant}` }];
}

const NONE: ReadonlySet<string> = new Set();

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
    ...checkLocalIds(file, own, notes, NONE),
    ...checkListed(file, own),
    ...paper.studies.flatMap((study) => checkStudy(study, entriesOf.get(study.file) ?? [])),
  ];
}

/** Names given within a file are given once, and those referred to are given. */
function checkLocalIds(
  file: string,
  entries: readonly Entry[],
  notes: readonly Pick<ExtractionNote, 'id' | 'disagree'>[],
  lost: ReadonlySet<string>,
): Problem[] {
  const named = entries.flatMap(({ datum, path }) =>
    'id' in datum && datum.id ? [{ name: datum.id, path: [...path, 'id'] }] : [],
  );
  const known = new Set(named.map(({ name }) => name));
  const what = 'entry with the id % in this file';
  const missing = (path: Path, names: readonly (string | undefined)[]) =>
    names.flatMap((name) => missingName({ file, lost, known, what }, path, name));
  return [
    ...givenTwice(file, 'entry', named),
    ...givenTwice(
      file,
      'note',
      notes.map(({ id }, index) => ({ name: id, path: ['notes', index, 'id'] })),
    ),
    ...notes.flatMap(({ disagree = [] }, index) => [
      ...missing(['notes', index], disagree),
      ...namedTwice(file, ['notes', index], disagree),
    ]),
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
          ? [datum.claims?.map(({ test }) => test), datum.tumours]
          : [];
    return lists.flatMap((names) => namedTwice(file, path, names));
  });
}

const namedTwice = (file: string, path: Path, names: readonly string[] = []): Problem[] =>
  repeated(names.map((name) => ({ name, path }))).map(({ name }) => ({
    file,
    path,
    message: `names "${name}" twice`,
  }));

function checkStudy(read: ReadStudy, entries: readonly Entry[]): Problem[] {
  const { file, study, partial } = read;
  const lost = partial?.lost ?? NONE;
  const problems: Problem[] = [];
  const add = (path: Path, message: string) => problems.push({ file, path, message });
  if (!file.endsWith(`/${study.slug}.yaml`)) add(['slug'], `the file is not named "${study.slug}.yaml"`);
  const cohorts = new Map(study.cohorts.map((cohort) => [cohort.id, cohort]));
  const regimens = new Set(study.regimens.map(({ id }) => id));
  problems.push(
    ...checkLocalIds(file, entries, study.notes, lost),
    ...checkListed(file, entries),
    ...namedTwice(file, ['tumours'], study.tumours),
    ...checkConcerns(read),
  );
  const patients = new Set([
    ...study.patients.map(({ id }) => id),
    ...read.tables.flatMap(({ rows }) => rows.map(({ cells }) => cells.patient ?? '')),
  ]);
  for (const [kind, section] of [
    ['cohort', 'cohorts'],
    ['regimen', 'regimens'],
    ['patient', 'patients'],
  ] as const) {
    const named = study[section].map(({ id }, index) => ({ name: id, path: [section, index, 'id'] }));
    problems.push(...givenTwice(file, kind, named));
  }
  const needs = (known: ReadonlySet<string>, what: string) => (path: Path, name: string | undefined) => {
    problems.push(...missingName({ file, lost, known, what }, path, name));
  };
  const needsCohort = needs(new Set(cohorts.keys()), 'cohort % in this file');
  const needsRegimen = needs(regimens, 'regimen % in this file');
  const needsPatient = needs(patients, 'patient % in this study');
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
    for (const regimen of cohort.regimens ?? []) needsRegimen(['cohorts', index, 'regimens'], regimen);
  });
  for (const { form, path, datum, cohort, patient, kind } of entries) {
    needsCohort(path, cohort);
    needsPatient(path, patient);
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
