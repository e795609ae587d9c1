import type { Characteristic } from '@/lib/domain/characteristic';
import type { CohortEntry } from '@/lib/domain/cohort';
import type { PaperFile, StudyFile } from '@/lib/domain/extraction-file';
import type { ReadPaper } from '@/lib/domain/files';
import { isObject, type RecordNode } from '@/lib/domain/record-path';
import { REGISTRY } from '@/lib/domain/registry';
import type { StatementDatum } from '@/lib/domain/statement';
import { MeasureFinder } from './measure-finder';
import { readAdverseEvents } from './read-adverse-events';
import { readBaseline } from './read-baseline';
import { readFlow } from './read-flow';
import { readOutcomes } from './read-outcomes';
import { readArms, readAttributes, readReferences, readTumours } from './read-protocol';
import { ALL, RecordGroups } from './record-groups';
import { printed, RecordModules, text } from './record-modules';
import type { MappedName, RecordTerms } from './record-terms';
import { readCount } from './recorded-value';

/** Number of a record in its registry. */
export const NCT = /^NCT\d{8}$/u;

/** A record that can't be read as one, with the path of what is wrong. */
export class BrokenRecord extends Error {
  constructor(
    readonly path: string,
    message: string,
  ) {
    super(message);
  }
}

/** Number and version of a record. @throws BrokenRecord */
export function recordIdentity(record: RecordNode): { number: string; version: string } {
  if (!isObject(record)) throw new BrokenRecord('', 'the record is no JSON object');
  const modules = new RecordModules(record, '', '');
  const number = text(modules.module('/protocolSection/identificationModule')?.node ?? {}, 'nctId');
  if (number === undefined || !NCT.test(number)) {
    const message = number === undefined ? 'the record has no NCT number' : `"${number}" is no NCT number`;
    throw new BrokenRecord('/protocolSection/identificationModule/nctId', message);
  }
  const status = modules.module('/protocolSection/statusModule')?.node ?? {};
  const version = text(status, 'lastUpdateSubmitDate') ?? text(status, 'statusVerifiedDate');
  if (version === undefined || !/^\d{4}-\d{2}(?:-\d{2})?$/u.test(version)) {
    throw new BrokenRecord(
      '/protocolSection/statusModule/lastUpdateSubmitDate',
      'the record does not say which version it is',
    );
  }
  return { number, version };
}

const LONGEST_SHORT_TITLE = 90;

function shortened(title: string): string {
  if (title.length <= LONGEST_SHORT_TITLE) return title;
  return `${title.slice(0, LONGEST_SHORT_TITLE).replace(/\s+\S*$/u, '')}…`;
}

export interface RecordRead {
  paper: ReadPaper;
  /** How its names and titles were understood. */
  mapped: MappedName[];
}

/**
 * What a record says, in the form of extraction files: one paper with one study.
 * @param file its place in the folder of records
 * @param digest of its bytes, and of what it was read by
 * @throws BrokenRecord where it is no record
 */
export function readRecord(record: RecordNode, file: string, terms: RecordTerms, digest: string): RecordRead {
  const { number, version } = recordIdentity(record);
  if (!isObject(record)) throw new BrokenRecord('', 'the record is no JSON object');
  const modules = new RecordModules(record, number, version);
  const measures = new MeasureFinder(terms);
  const identification = modules.module('/protocolSection/identificationModule');
  if (!identification)
    throw new BrokenRecord('/protocolSection/identificationModule', 'the module is missing');
  const brief = text(identification.node, 'briefTitle') ?? number;
  const official = text(identification.node, 'officialTitle');
  const acronym = text(identification.node, 'acronym');
  const slug = number.toLowerCase();

  const arms = readArms(modules, terms);
  const attributes = readAttributes(modules, terms);
  const whole = wholeCohort(modules);
  const groups = new RecordGroups(modules, terms, arms, whole);
  const flow = readFlow(modules, terms, groups);
  const baseline = readBaseline(modules, terms, measures, groups);
  const armType = new Map(
    groups.cohorts.map(({ id, regimens: [own] = [] }) => [
      id,
      text(arms.find(({ regimen }) => regimen && regimen.id === own)?.at.node ?? {}, 'type'),
    ]),
  );
  const { outcomes, tests, analysed } = readOutcomes(modules, terms, measures, groups, (cohort) =>
    armType.get(cohort),
  );
  const { events, attributes: ofEvents } = readAdverseEvents(modules, terms, groups);
  const source = modules.place(identification, 'nctId', 'Identification');
  const study: StudyFile = {
    slug,
    origin: 'registry',
    title: terms.bilingual(official ?? brief),
    shortTitle: terms.bilingual(`${shortened(acronym ?? brief)} (${number})`),
    source,
    tumours: readTumours(modules, terms),
    attributes: [...attributes, ...ofEvents],
    cohorts: withCharacteristics(groups.cohorts, [...flow, ...baseline, ...analysed]),
    regimens: groups.regimens,
    outcomes,
    tests,
    adverseEvents: events,
    statements: limitations(modules, terms),
    patientTables: [],
    patients: [],
    measurements: [],
    notes: [],
  };
  const paper: PaperFile = {
    slug,
    textFile: file,
    title: terms.bilingual(official ?? brief),
    language: 'en',
    record: {
      number,
      version,
      url: REGISTRY.recordUrl(number),
      references: readReferences(modules),
    },
    publication: publication(modules, terms),
    statements: [],
    notes: [],
    notEvidence: [],
    sections: [],
    excludedSentences: [],
  };
  const { terms: added, mapped } = terms.taken();
  const read: ReadPaper = {
    file,
    paper,
    studies: [{ file, study, tables: [] }],
    unread: [],
    drafts: [],
    record,
    terms: added,
    digest,
  };
  return { paper: read, mapped };
}

/** All patients of the record; their number is the enrolment, where it is an actual one. */
function wholeCohort(modules: RecordModules): CohortEntry {
  const enrolment = modules.module('/protocolSection/designModule/enrollmentInfo');
  const value = enrolment ? readCount(printed(enrolment.node.count) ?? '') : undefined;
  const isActual = enrolment && text(enrolment.node, 'type') !== 'ESTIMATED';
  const identification = modules.module('/protocolSection/identificationModule');
  return {
    id: ALL,
    label: { en: 'All patients', zh: '全部患者' },
    role: 'all',
    ...(enrolment && isActual && value
      ? { size: { value, source: modules.place(enrolment, 'count', 'Design') } }
      : identification
        ? { source: modules.place(identification, 'nctId', 'Identification') }
        : {}),
  };
}

/** Characteristics in the entries of their cohorts. */
function withCharacteristics(
  cohorts: readonly CohortEntry[],
  data: readonly Characteristic[],
): CohortEntry[] {
  return cohorts.map((cohort) => {
    const own = data.filter((datum) => datum.cohort === cohort.id);
    return own.length > 0 ? { ...cohort, characteristics: own } : cohort;
  });
}

/** The sponsor's own words on limitations, and on why a study was stopped. */
function limitations(modules: RecordModules, terms: RecordTerms): StatementDatum[] {
  const at = modules.module('/resultsSection/moreInfoModule/limitationsAndCaveats');
  const words = at && text(at.node, 'description');
  if (!at || !words) return [];
  return [
    {
      role: 'limitation',
      measure: 'statement',
      text: terms.bilingual(words),
      source: modules.place(at, 'description', 'Limitations'),
    },
  ];
}

/** Bibliographic facts of the record. */
function publication(modules: RecordModules, terms: RecordTerms): Characteristic[] {
  const found: Characteristic[] = [];
  const identification = modules.module('/protocolSection/identificationModule');
  for (const field of ['officialTitle', 'briefTitle']) {
    const words = identification && text(identification.node, field);
    if (identification && words)
      found.push({
        measure: 'title',
        text: terms.bilingual(words),
        source: modules.place(identification, field, 'Identification'),
      });
  }
  const posted =
    modules.module('/protocolSection/statusModule/resultsFirstPostDateStruct') ??
    modules.module('/protocolSection/statusModule/studyFirstPostDateStruct');
  const date = posted && text(posted.node, 'date');
  if (posted && date)
    found.push({ measure: 'publication-date', date, source: modules.place(posted, 'date', 'Status') });
  return found;
}
