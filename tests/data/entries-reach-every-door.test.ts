import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOfStudy } from '@/app/api/v1/_http/define-list';
import { studyRecord } from '@/app/api/v1/_http/study-record';
import { dataTables } from '@/app/api/v1/_lists/data-tables';
import { facts as factsList } from '@/app/api/v1/_lists/facts';
import { studies } from '@/app/api/v1/_lists/studies';
import { database } from '@/lib/data/database';
import { writeDatabase } from '@/lib/data/import/write-database';
import { getFactGroup } from '@/lib/data/reads/get-fact';
import { getStudy } from '@/lib/data/reads/get-study';
import { getVocabulary } from '@/lib/data/reads/get-vocabulary';
import { checkResultsOfStudy } from '@/lib/data/reads/list-check-results';
import { cohort as cohortSchema } from '@/lib/domain/cohort';
import type { ExtractionFiles, ReadStudy } from '@/lib/domain/files';
import { groupBy } from '@/lib/domain/group-by';
import { patient } from '@/lib/domain/patient';
import { readPaperText } from '@/lib/domain/printed-text';
import { regimen } from '@/lib/domain/regimen';
import { source } from '@/lib/domain/source';
import { timepoint } from '@/lib/domain/timepoint';
import { csvRecord } from '@/lib/exchange/csv';
import { csvColumns } from '@/lib/exchange/csv-columns';
import { studyBundle } from '@/lib/exchange/fhir/study-bundle';
import { studyPage } from '@/lib/present/pages/study/study-page';
import { sourcePanel } from '@/lib/present/provenance/source-panel';
import {
  COHORT,
  keysOf,
  PATIENT,
  REGIMENS,
  SOURCE,
  STUDY,
  studyKeys,
  TIMEPOINT,
  type Variant,
} from '../fixtures/entry-variants';
import { cohort, filesWith } from '../fixtures/evidence-builder';
import { evidenceRows } from '../fixtures/evidence-rows';
import { contextIn } from '../fixtures/view-context';
import { temporaryDatabase } from './temporary-database';

/** What entries are grouped in, with the keys that a variant has to be given for. */
const THINGS: Record<string, { keys: readonly string[]; variants: Record<string, Variant> }> = {
  study: { keys: studyKeys, variants: STUDY },
  cohort: { keys: keysOf(cohortSchema, ['size', 'overlaps']), variants: COHORT },
  regimen: { keys: keysOf(regimen, ['drugs', 'treatments']), variants: REGIMENS },
  patient: { keys: keysOf(patient), variants: PATIENT },
  source: { keys: keysOf(source), variants: SOURCE },
  timepoint: { keys: keysOf(timepoint), variants: TIMEPOINT },
};

type Door = 'database' | 'api' | 'csv' | 'page' | 'fhir';
const DOORS: readonly Door[] = ['database', 'api', 'csv', 'page', 'fhir'];

/** Fields that a door leaves out, and why. */
const NOWHERE = (why: string): Record<Door, string> => ({
  database: why,
  api: why,
  csv: why,
  page: why,
  fhir: why,
});
const NO_PATIENTS =
  'Single patients leave as counts and curves; the bundle has no Patient to whom this could belong.';
const NO_SOURCE = 'R5 gives this element no source of its own; the fact has it.';
const LEFT_OUT: Record<string, Partial<Record<Door, string>>> = {
  'study.measurements': { fhir: NO_PATIENTS },
  'study.patients': { fhir: NO_PATIENTS },
  'study.statements': { fhir: 'What authors conclude is no result; Evidence in R5 holds figures.' },
  'study.notes.id': { fhir: 'A name within its file; an Annotation has no identifier.' },
  'study.notes.lines': { fhir: 'An Annotation is text alone.' },
  'study.notes.concerns': { fhir: 'An Annotation is text alone, and says in its words what it is about.' },
  'cohort.containsAllCasesOf': NOWHERE('By it the checks alone know whose counts must agree.'),
  'cohort.members': NOWHERE('By it the checks alone count patients’ own rows.'),
  'cohort.size.id': NOWHERE(
    'A name for notes of the same file, which leaves as the fact that they point to.',
  ),
  'cohort.partition': {
    page: 'The page shows parts under their whole.',
    fhir: 'R5 has no word for groups that add up to another.',
  },
  'cohort.source': { fhir: NO_SOURCE },
  'cohort.overlaps.source': { fhir: NO_SOURCE },
  'regimen.id': { fhir: 'Leaves as the uuid that is made of it.' },
  'regimen.drugs.source': { fhir: NO_SOURCE },
  'regimen.treatments.source': { fhir: NO_SOURCE },
  'patient.id': { fhir: NO_PATIENTS },
  'patient.cohort': { fhir: NO_PATIENTS },
  'patient.label': { fhir: NO_PATIENTS },
  'patient.data': { fhir: NO_PATIENTS },
  'source.occurrence': { fhir: 'Lines and figure lead there; the fact’s page marks the one that is meant.' },
};

/** Studies that a cohort may share patients with. */
const NEIGHBOURS = ['neighbour', 'other-neighbour'];

/** A paper for each key with its studies, and one with the neighbours of all. */
function filesOf(given: readonly ReadStudy[]): ExtractionFiles {
  const files = filesWith({});
  const neighbours = NEIGHBOURS.map((slug) =>
    readStudy(slug, { cohorts: [cohort('all', 30), cohort('part', 10)] }),
  );
  const papers = [neighbours, ...groupBy(given, ({ file }) => file.replace(/x\d.*$/u, '')).values()].flatMap(
    (studies, at) =>
      files.papers.map((one) => ({ ...one, paper: { ...one.paper, slug: `paper-${at}` }, studies })),
  );
  const { doxorubicin } = files.vocabulary.drugs;
  const drugs = {
    ...files.vocabulary.drugs,
    ...(doxorubicin ? { ifosfamide: { ...doxorubicin, en: 'Ifosfamide', zh: '异环磷酰胺' } } : {}),
  };
  return { ...files, vocabulary: { ...files.vocabulary, drugs }, papers };
}

function readStudy(name: string, input: Variant['with'], tables: Variant['tables'] = []): ReadStudy {
  const [paper] = filesWith({ slug: name, ...input }, tables).papers;
  const [read] = paper?.studies ?? [];
  if (!read) throw new RangeError('One study was written');
  return { ...read, file: `papers/paper/studies/${name}.yaml` };
}

const CASES = Object.entries(THINGS).flatMap(([thing, { variants }]) =>
  Object.entries(variants).flatMap(([key, variant], at) => {
    const name = `trial-${thing}-${at}x`;
    return [
      { thing, key, side: 'without', read: readStudy(`${name}0`, variant.without) },
      // What differs by nothing must not count as a difference: one of each thing.
      ...(at === 0 ? [{ thing, key, side: 'same', read: readStudy(`${name}1`, variant.without) }] : []),
      { thing, key, side: 'with', read: readStudy(`${name}2`, variant.with, variant.tables) },
    ];
  }),
);

const SLUGS = /\btrial-[a-z]+-\d+x\d\b/gu;
/** What leaves without the names that each study has of its own: its slug, and ids that are made of it. */
const nameless = (text: string) =>
  text
    .replaceAll(SLUGS, 'trial')
    .replaceAll(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gu, 'id')
    .replaceAll(/\b[0-9a-f]{12}\b/gu, 'id');

/** Lines of every table of the download, by study. */
async function csvByStudy(): Promise<Map<string, string[]>> {
  const lines = new Map<string, string[]>();
  for (const { row, rows } of await dataTables()) {
    const columns = csvColumns(row);
    for await (const some of rows())
      for (const one of some) {
        const line = csvRecord(columns.map(({ textOf }) => textOf(one)));
        // A line that names several is not of one of them.
        const [slug, ...others] = new Set(line.match(SLUGS) ?? line.match(/\brenamed\b/gu) ?? []);
        if (slug && others.length === 0) lines.set(slug, [...(lines.get(slug) ?? []), line]);
      }
  }
  return lines;
}

/** Lines that print figures more than once. */
const TEXT = readPaperText('10 of 40 and 10 of 50\n'.repeat(9));

async function pageOf(slug: string): Promise<string> {
  const study = await getStudy(slug);
  if (!study) throw new RangeError(`There is no ${slug}`);
  const context = contextIn('en', { labels: await getVocabulary() });
  const view = studyPage(context, study, await checkResultsOfStudy(slug));
  const db = await database();
  const ids = await db.fact.findMany({
    where: { studySlug: slug },
    select: { id: true },
    orderBy: { ordinal: 'asc' },
  });
  const panels = await Promise.all(
    ids.map(async ({ id }) => sourcePanel(context, id, (await getFactGroup(id)) ?? [], TEXT)),
  );
  return JSON.stringify([view, panels]);
}

describe('each field of what entries are grouped in', () => {
  const at = temporaryDatabase();
  const left: Record<string, Partial<Record<Door, string>>> = {};

  beforeAll(async () => {
    await writeDatabase(filesOf(CASES.map(({ read }) => read)), at.file);
    const csv = await csvByStudy();
    for (const { thing, key, side, read } of CASES) {
      const { slug } = read.study;
      const record = await studyRecord(slug, 'version', { withCalculated: true });
      left[`${thing} ${key} ${side}`] = {
        database: nameless(JSON.stringify(await evidenceRows(filesOf([read])))),
        api: nameless(
          JSON.stringify([
            await studies.find(slug),
            await studies.detail?.of(slug),
            await rowsOfStudy(factsList, slug),
          ]),
        ),
        csv: nameless((csv.get(slug) ?? []).join('')),
        page: nameless(await pageOf(slug)),
        fhir: nameless(JSON.stringify(record && studyBundle(record, 'http://localhost'))),
      };
    }
  }, 120_000);
  afterAll(async () => {
    await (await database()).$disconnect();
    at.remove();
  });

  it.each(Object.entries(THINGS))('of a %s has an example', (_thing, { keys, variants }) => {
    expect(keys.length).toBeGreaterThan(3);
    expect(Object.keys(variants).sort()).toEqual([...keys].sort());
  });

  it('leaves the same where nothing differs', () => {
    const controls = CASES.filter(({ side }) => side === 'same');
    expect(controls).toHaveLength(Object.keys(THINGS).length);
    for (const { thing, key } of controls) {
      expect(left[`${thing} ${key} same`], `${thing} ${key}`).toEqual(left[`${thing} ${key} without`]);
    }
  });

  it.each(Object.entries(THINGS))(
    'of a %s changes what leaves by each door, unless a reason is given',
    (thing, { keys }) => {
      const missing = keys.flatMap((key) =>
        DOORS.filter(
          (door) => left[`${thing} ${key} with`]?.[door] === left[`${thing} ${key} without`]?.[door],
        ).map((door) => `${thing}.${key}: ${door}`),
      );
      const excused = Object.entries(LEFT_OUT).flatMap(([field, doors]) =>
        field.startsWith(`${thing}.`) ? Object.keys(doors).map((door) => `${field}: ${door}`) : [],
      );
      expect(missing.sort()).toEqual(excused.sort());
    },
  );
});
