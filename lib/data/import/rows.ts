import { calculatedFacts } from '@/lib/audit/calculated-facts';
import type { CheckResult } from '@/lib/audit/rule';
import { adverseEventValues } from '@/lib/domain/adverse-event';
import { characteristicValues } from '@/lib/domain/characteristic';
import { lineOf } from '@/lib/domain/cohort-ancestry';
import type { Entry } from '@/lib/domain/entry';
import { entryKey, type Fact, type FactsOfPaper } from '@/lib/domain/fact';
import type { ExtractionFiles, ReadPaper, ReadStudy } from '@/lib/domain/files';
import { columnsOf } from '@/lib/domain/flat-fields';
import { groupBy } from '@/lib/domain/group-by';
import type { History } from '@/lib/domain/history';
import { measurementValues } from '@/lib/domain/measurement';
import { inMonths } from '@/lib/domain/months';
import { outcomeValues } from '@/lib/domain/outcome';
import type { PatientCell } from '@/lib/domain/patient-rows';
import { reportedDigits } from '@/lib/domain/printed-number';
import { resultsOfOutcomeDefined } from '@/lib/domain/results-of-outcome-defined';
import { figuresAt, isRegistryLocation, type Localized, linesAt, type Source } from '@/lib/domain/source';
import { statementValues } from '@/lib/domain/statement';
import { testValues } from '@/lib/domain/test-result';
import { type Timepoint, timepoint } from '@/lib/domain/timepoint';
import type { AddedTerms, DrugTerm } from '@/lib/domain/vocabulary';
import type { Prisma } from '../generated/sqlite/client';
import { rankAdverseEvents } from './rank-adverse-events';
import { rowOf } from './row-of';

/** Rows of every table, in an order in which they can be written. */
export interface EvidenceRows {
  releases: Prisma.ReleaseCreateManyInput[];
  factChanges: Prisma.FactChangeCreateManyInput[];
  renames: Prisma.RenameCreateManyInput[];
  papers: Prisma.PaperCreateManyInput[];
  references: Prisma.RecordReferenceCreateManyInput[];
  excludedNumbers: Prisma.ExcludedNumberCreateManyInput[];
  sections: Prisma.TextSectionCreateManyInput[];
  excludedSentences: Prisma.ExcludedSentenceCreateManyInput[];
  tumours: Prisma.TumourCreateManyInput[];
  drugs: Prisma.DrugCreateManyInput[];
  terms: Prisma.TermCreateManyInput[];
  studies: Prisma.StudyCreateManyInput[];
  studyTumours: Prisma.StudyTumourCreateManyInput[];
  studySettings: Prisma.StudySettingCreateManyInput[];
  cohorts: Prisma.CohortCreateManyInput[];
  cohortTumours: Prisma.CohortTumourCreateManyInput[];
  overlaps: Prisma.CohortOverlapCreateManyInput[];
  regimens: Prisma.RegimenCreateManyInput[];
  regimenDrugs: Prisma.RegimenDrugCreateManyInput[];
  regimenTreatments: Prisma.RegimenTreatmentCreateManyInput[];
  cohortRegimens: Prisma.CohortRegimenCreateManyInput[];
  patients: Prisma.PatientCreateManyInput[];
  times: Prisma.TimeToEventCreateManyInput[];
  characteristics: Prisma.CharacteristicCreateManyInput[];
  outcomes: Prisma.OutcomeResultCreateManyInput[];
  tests: Prisma.TestResultCreateManyInput[];
  testCohorts: Prisma.TestCohortCreateManyInput[];
  testCounts: Prisma.TestCountCreateManyInput[];
  adverseEvents: Prisma.AdverseEventCreateManyInput[];
  measurements: Prisma.MeasurementCreateManyInput[];
  statements: Prisma.StatementCreateManyInput[];
  claims: Prisma.StatementClaimCreateManyInput[];
  statementTumours: Prisma.StatementTumourCreateManyInput[];
  notes: Prisma.ExtractionNoteCreateManyInput[];
  noteLocations: Prisma.ExtractionNoteLocationCreateManyInput[];
  facts: Prisma.FactCreateManyInput[];
  places: Prisma.FactLocationCreateManyInput[];
  checkResults: Prisma.CheckResultCreateManyInput[];
  checkResultFacts: Prisma.CheckResultFactCreateManyInput[];
}

/** Months of a timepoint. */
const monthsOf = (time: Timepoint | undefined) =>
  time ? (inMonths(time.value, time.unit) ?? undefined) : undefined;

const note = (text: Localized | undefined) => ({ noteEn: text?.en, noteZh: text?.zh });
const joined = (list: readonly string[] | undefined) => (list ?? []).join('\n');

export function emptyRows(): EvidenceRows {
  return {
    releases: [],
    factChanges: [],
    renames: [],
    papers: [],
    references: [],
    excludedNumbers: [],
    sections: [],
    excludedSentences: [],
    tumours: [],
    drugs: [],
    terms: [],
    studies: [],
    studyTumours: [],
    studySettings: [],
    cohorts: [],
    cohortTumours: [],
    overlaps: [],
    regimens: [],
    regimenDrugs: [],
    regimenTreatments: [],
    cohortRegimens: [],
    patients: [],
    times: [],
    characteristics: [],
    outcomes: [],
    tests: [],
    testCohorts: [],
    testCounts: [],
    adverseEvents: [],
    measurements: [],
    statements: [],
    claims: [],
    statementTumours: [],
    notes: [],
    noteLocations: [],
    facts: [],
    places: [],
    checkResults: [],
    checkResultFacts: [],
  };
}

export function addHistory(rows: EvidenceRows, { releases, changes, renames }: History) {
  releases.forEach(({ version, date, note: { en, zh } }, ordinal) => {
    rows.releases.push({ version, ordinal, date, noteEn: en, noteZh: zh });
  });
  for (const { version, change, fact, paper, study, measure, before, after, replacedBy } of changes) {
    rows.factChanges.push({
      version,
      change,
      factId: fact,
      paperSlug: paper,
      studySlug: study || null,
      measure,
      before,
      after,
      replacedBy: replacedBy || null,
    });
  }
  rows.renames.push(...renames);
}

/** Terms that a record brings; they stand behind those of the vocabularies. */
export function addTerms(rows: EvidenceRows, { drugs, 'adverse-events': events, terms }: AddedTerms) {
  for (const [slug, term] of Object.entries(drugs)) rows.drugs.push(drugRow(slug, term));
  for (const [vocabulary, group] of Object.entries({ 'adverse-events': events, ...terms })) {
    for (const [slug, { en, zh, synonyms }] of Object.entries(group)) {
      rows.terms.push({
        vocabulary,
        slug,
        en,
        zh,
        synonyms: joined(synonyms),
        details: '{}',
        ordinal: BEHIND_ALL,
      });
    }
  }
}

/** Place of terms that no vocabulary has. */
const BEHIND_ALL = 1_000_000;

function drugRow(slug: string, { mechanism, synonyms, brands, targets, sources = {}, ...rest }: DrugTerm) {
  return {
    slug,
    ...rest,
    synonyms: joined(synonyms),
    brands: joined(brands),
    targets: joined(targets),
    mechanismEn: mechanism?.en,
    mechanismZh: mechanism?.zh,
    sources: JSON.stringify(sources),
  };
}

export function addVocabulary(rows: EvidenceRows, { vocabulary }: ExtractionFiles) {
  const { tumours, drugs, terms, ...others } = vocabulary;
  // Parents before children, so that the foreign key holds while writing.
  const depth = (slug: string): number => {
    const parent = tumours[slug]?.parent;
    return parent ? depth(parent) + 1 : 0;
  };
  for (const [slug, term] of Object.entries(tumours).sort(([a], [b]) => depth(a) - depth(b))) {
    const { parent, synonyms, sources = {}, ...rest } = term;
    rows.tumours.push({
      slug,
      ...rest,
      synonyms: joined(synonyms),
      parentSlug: parent,
      sources: JSON.stringify(sources),
    });
  }
  for (const [slug, term] of Object.entries(drugs)) {
    rows.drugs.push(drugRow(slug, term));
  }
  const groups = { ...others, ...Object.fromEntries(Object.entries(terms)) };
  for (const [name, group] of Object.entries(groups)) {
    Object.entries(group).forEach(([slug, { en, zh, synonyms, ...details }], ordinal) => {
      rows.terms.push({
        vocabulary: name,
        slug,
        en,
        zh,
        synonyms: joined(synonyms),
        details: JSON.stringify(details),
        ordinal,
      });
    });
  }
}

export function addPaper(
  rows: EvidenceRows,
  read: ReadPaper,
  ordinal: number,
  { entries, facts, cells }: FactsOfPaper,
) {
  const { paper } = read;
  const byEntry = groupBy(facts, ({ entry }) => entry);
  const mainFact = (key: string) => byEntry.get(key)?.[0]?.id ?? '';

  rows.papers.push({
    slug: paper.slug,
    ordinal,
    textFile: paper.textFile,
    titleEn: paper.title.en,
    titleZh: paper.title.zh,
    language: paper.language,
    state: paper.status?.state ?? null,
    stateAsOf: paper.status?.asOf ?? null,
    stateSourceEn: paper.status?.source.en ?? null,
    stateSourceZh: paper.status?.source.zh ?? null,
    stateUrl: paper.status?.url ?? null,
    recordNumber: paper.record?.number,
    recordVersion: paper.record?.version,
    recordUrl: paper.record?.url,
  });
  paper.record?.references.forEach((reference, at) => {
    rows.references.push({ paperSlug: paper.slug, ordinal: at, ...reference });
  });
  for (const entry of paper.notEvidence) {
    rows.excludedNumbers.push({
      paperSlug: paper.slug,
      reason: entry.reason,
      pattern: 'pattern' in entry ? entry.pattern : undefined,
      text: 'text' in entry ? entry.text : undefined,
      occurrence: 'text' in entry ? entry.occurrence : undefined,
      firstLine: entry.lines?.[0],
      lastLine: entry.lines?.[1],
    });
  }
  paper.sections.forEach(({ kind, lines }, at) => {
    for (const [first, last] of lines) {
      rows.sections.push({ paperSlug: paper.slug, ordinal: at, kind, firstLine: first, lastLine: last });
    }
  });
  for (const { reason, text, lines, occurrence, note: remark } of paper.excludedSentences) {
    const [first, last] = lines;
    rows.excludedSentences.push({
      paperSlug: paper.slug,
      reason,
      text,
      firstLine: first,
      lastLine: last,
      occurrence,
      ...note(remark),
    });
  }
  paper.notes.forEach((entry, at) => {
    rows.notes.push(noteRow(paper.slug, undefined, entry, at));
  });
  for (const study of read.studies) addStudy(rows, paper.slug, study, entries, cells, mainFact);
  addNoteLocations(rows, facts, { paper: paper.slug }, paper.notes);
  for (const { study } of read.studies)
    addNoteLocations(rows, facts, { paper: paper.slug, study: study.slug }, study.notes);
  const localIds = localFactIds(entries, mainFact);
  const ofOutcomeDefined = resultsOfOutcomeDefined(read.studies, entries);
  const eventsBefore = rows.adverseEvents.length;
  for (const entry of entries) addEntry(rows, entry, mainFact(entryKey(entry)), localIds, ofOutcomeDefined);
  rankAdverseEvents(rows.adverseEvents.slice(eventsBefore));
  addCells(rows, facts, cells);
  for (const fact of [...facts].sort((a, b) => firstLine(a) - firstLine(b))) addFact(rows, fact, 'reported');
  const shares = facts.filter(({ entry }) => !ofOutcomeDefined.has(entry));
  for (const fact of calculatedFacts(shares)) addFact(rows, fact, 'calculated');
}

/** Facts of a text in the order of its lines; those of a record stay in its order. */
const firstLine = ({ locations: [place] }: Fact) => (place && linesAt(place)?.[0]) ?? 0;

const standsIn = (place: Source, [first, last]: readonly [number, number]) => {
  const lines = linesAt(place);
  return lines !== null && lines[0] <= last && lines[1] >= first;
};

function noteRow(
  paperSlug: string,
  studySlug: string | undefined,
  entry: ReadStudy['study']['notes'][number],
  ordinal: number,
): Prisma.ExtractionNoteCreateManyInput {
  return {
    id: `${studySlug ?? paperSlug}/${entry.id}`,
    ordinal,
    paperSlug,
    studySlug,
    textEn: entry.text.en,
    textZh: entry.text.zh,
    weight: entry.weight,
    bias: entry.bias,
    concerns: (entry.concerns ?? []).join(','),
  };
}

/** The lines of each note, with a fact that stands there: of its own study if one does. */
function addNoteLocations(
  rows: EvidenceRows,
  facts: readonly Fact[],
  owner: { paper: string; study?: string },
  notes: readonly ReadStudy['study']['notes'][number][],
) {
  for (const { id, lines } of notes) {
    lines.forEach(([first, last], ordinal) => {
      const there = facts.filter(({ locations }) =>
        locations.some((place) => standsIn(place, [first, last])),
      );
      const fact = there.find(({ study }) => study === (owner.study ?? null)) ?? there[0];
      rows.noteLocations.push({
        noteId: `${owner.study ?? owner.paper}/${id}`,
        ordinal,
        firstLine: first,
        lastLine: last,
        factId: fact?.id,
      });
    });
  }
}

/** Main fact of each entry that has a local name, by file and name. */
function localFactIds(entries: readonly Entry[], mainFact: (key: string) => string): Map<string, string> {
  const ids = new Map<string, string>();
  for (const entry of entries) {
    if ('id' in entry.datum && entry.datum.id)
      ids.set(`${entry.file}#${entry.datum.id}`, mainFact(entryKey(entry)));
  }
  return ids;
}

function addStudy(
  rows: EvidenceRows,
  paperSlug: string,
  { file, study, tables }: ReadStudy,
  _entries: readonly Entry[],
  cells: readonly PatientCell[],
  mainFact: (key: string) => string,
) {
  const key = (...path: (string | number)[]) => mainFact(entryKey({ file, path }));
  const attributes = (measure: string) => study.attributes.filter((datum) => datum.measure === measure);
  const attribute = (measure: string) => attributes(measure)[0];
  const whole = study.cohorts.find(({ role }) => role === 'all');
  const enrolled = attribute('enrolled');
  rows.studies.push({
    slug: study.slug,
    ordinal: rows.studies.length,
    paperSlug,
    origin: study.origin,
    titleEn: study.title.en,
    titleZh: study.title.zh,
    shortTitleEn: study.shortTitle.en,
    shortTitleZh: study.shortTitle.zh,
    references: (study.references ?? []).join(', '),
    design: attribute('design')?.term,
    phase: attribute('phase')?.term,
    responseCriteria:
      attributes('response-criteria')
        .flatMap(({ term }) => term ?? [])
        .join(',') || null,
    adverseEventGrading: attribute('adverse-event-grading')?.term,
    patients: whole?.size?.value ?? enrolled?.count ?? enrolled?.value,
    extractionState: study.extraction?.state,
    extractedBy: joined(study.extraction?.extractedBy),
    reviewedBy: joined(study.extraction?.reviewedBy),
    mentionFactId: key('source'),
  });
  study.tumours.forEach((tumourSlug, at) => {
    rows.studyTumours.push({ studySlug: study.slug, tumourSlug, ordinal: at });
  });
  const settings = study.attributes.flatMap(({ measure, term }) =>
    measure === 'setting' && term ? [term] : [],
  );
  for (const setting of new Set(settings)) rows.studySettings.push({ studySlug: study.slug, setting });

  study.regimens.forEach((regimen, at) => {
    const id = `${study.slug}/${regimen.id}`;
    rows.regimens.push({
      id,
      ordinal: rows.regimens.length,
      slug: regimen.id,
      studySlug: study.slug,
      labelEn: regimen.label.en,
      labelZh: regimen.label.zh,
      sequence: (regimen.sequence ?? []).join(','),
      partial: regimen.partial ?? false,
    });
    regimen.drugs.forEach((drug, index) => {
      rows.regimenDrugs.push({
        regimenId: id,
        drugSlug: drug.drug,
        ordinal: index,
        supportive: drug.supportive ?? false,
        factId: key('regimens', at, 'drugs', index),
      });
    });
    regimen.treatments?.forEach(({ treatment }, index) => {
      rows.regimenTreatments.push({
        regimenId: id,
        treatment,
        ordinal: index,
        factId: key('regimens', at, 'treatments', index),
      });
    });
  });
  const parents = new Map(study.cohorts.map(({ id, parent }) => [id, parent]));
  const depthOf = (id: string) => lineOf(id, (at) => parents.get(at)).length;
  const parentsFirst = [...study.cohorts].sort((a, b) => depthOf(a.id) - depthOf(b.id));
  for (const cohort of parentsFirst) {
    const at = study.cohorts.indexOf(cohort);
    const id = `${study.slug}/${cohort.id}`;
    rows.cohorts.push({
      id,
      ordinal: at,
      slug: cohort.id,
      studySlug: study.slug,
      labelEn: cohort.label.en,
      labelZh: cohort.label.zh,
      role: cohort.role,
      parentId: cohort.parent && `${study.slug}/${cohort.parent}`,
      partition: cohort.partition,
      analysisSet: cohort.analysisSet,
      alternativeRegimens: cohort.alternativeRegimens ?? false,
      outcomeDefined: cohort.outcomeDefined ?? false,
      size: cohort.size?.value,
      sizeSign: cohort.size?.sign,
      sizeFactId: cohort.size && key('cohorts', at, 'size'),
    });
    (cohort.tumours ?? [cohort.tumour]).forEach((tumourSlug, ordinal) => {
      if (tumourSlug !== undefined) rows.cohortTumours.push({ cohortId: id, tumourSlug, ordinal });
    });
    for (const regimen of cohort.regimens ?? []) {
      rows.cohortRegimens.push({ cohortId: id, regimenId: `${study.slug}/${regimen}` });
    }
    cohort.overlaps?.forEach((overlap, index) => {
      rows.overlaps.push({
        fromId: id,
        toId: `${overlap.study}/${overlap.cohort}`,
        relation: overlap.relation,
        ...note(overlap.note),
        factId: key('cohorts', at, 'overlaps', index),
      });
    });
  }
  addPatients(rows, { file, study, tables }, cells);
  study.notes.forEach((entry, at) => {
    rows.notes.push(noteRow(paperSlug, study.slug, entry, at));
  });
}

function addPatients(rows: EvidenceRows, { study, tables }: ReadStudy, cells: readonly PatientCell[]) {
  const labelled = new Map(study.patients.map((patient) => [patient.id, patient]));
  const inTables = tables.flatMap(({ rows: read }) => read.map((row) => row.cells.patient ?? ''));
  for (const slug of new Set([...inTables, ...labelled.keys()])) {
    const patient = labelled.get(slug);
    const cohort = patient?.cohort ?? cells.find((cell) => cell.patient === slug)?.cohort ?? '';
    rows.patients.push({
      id: `${study.slug}/${slug}`,
      ordinal: rows.patients.length,
      slug,
      studySlug: study.slug,
      cohortId: `${study.slug}/${cohort}`,
      labelEn: patient?.label.en ?? `Patient ${slug}`,
      labelZh: patient?.label.zh ?? `患者 ${slug}`,
    });
  }
}

/** Cells of patient tables: times become TimeToEvent, everything else Characteristic. */
function addCells(rows: EvidenceRows, facts: readonly Fact[], cells: readonly PatientCell[]) {
  const cellFacts = facts.filter((fact) => fact.kind === 'patient' && !fact.entry.includes('.yaml#'));
  cellFacts.forEach((fact, index) => {
    const cell = cells[index];
    if (!cell || !fact.study) return;
    const patientId = `${fact.study}/${cell.patient}`;
    if (cell.censored !== undefined && cell.value !== undefined) {
      rows.times.push({
        id: fact.id,
        patientId,
        measure: fact.measure,
        time: cell.value,
        unit: cell.definition.unit ?? '',
        event: !cell.censored,
        ...note(cell.definition.note),
        factId: fact.id,
      });
      return;
    }
    const { measure, drug, tumour } = fact;
    const values = { measure, value: cell.value, sign: cell.sign, unit: cell.definition.unit };
    rows.characteristics.push(
      rowOf<Prisma.CharacteristicCreateManyInput>()({
        ...columnsOf(
          characteristicValues,
          {
            ...values,
            term: cell.term,
            text: cell.text,
            named: cell.definition.named,
            note: cell.definition.note,
          },
          [cell.source.verbatim],
        ),
        id: fact.id,
        ordinal: rows.characteristics.length,
        kind: 'patient',
        studySlug: fact.study,
        cohortId: `${fact.study}/${cell.cohort}`,
        regimenId: null,
        patientId,
        drugSlug: drug,
        tumourSlug: tumour,
        contradictsId: null,
        factId: fact.id,
      }),
    );
  });
}

const TIME_OF_FACT = { time: timepoint.optional() };

/** Lines and occurrence of a place in a text, or its path in a record. */
const placeColumns = (place: Source) =>
  isRegistryLocation(place)
    ? { firstLine: null, lastLine: null, path: place.path, occurrence: null }
    : { firstLine: place.lines[0], lastLine: place.lines[1], path: null, occurrence: place.occurrence };

function addFact(rows: EvidenceRows, fact: Fact, method: 'reported' | 'calculated') {
  const [place, ...others] = fact.locations;
  if (!place) return;
  rows.facts.push({
    id: fact.id,
    ordinal: rows.facts.length,
    paperSlug: fact.paper,
    sourceFile: fact.sourceFile,
    studySlug: fact.study,
    cohort: fact.cohort,
    patient: fact.patient,
    regimen: fact.regimen,
    kind: fact.kind,
    measure: fact.measure,
    namedEn: fact.named?.en,
    namedZh: fact.named?.zh,
    drugSlug: fact.drug,
    tumourSlug: fact.tumour,
    valueNumber: typeof fact.value === 'number' ? fact.value : null,
    valueText: typeof fact.value === 'string' ? fact.value : null,
    valueTextZh: fact.valueZh,
    sign: fact.sign,
    unit: fact.unit,
    numerator: fact.numerator,
    denominator: fact.denominator,
    ...columnsOf(TIME_OF_FACT, { time: fact.time ?? undefined }, []),
    censored: fact.censored,
    ...note(fact.note ?? undefined),
    verbatim: place.verbatim,
    section: place.section,
    ...placeColumns(place),
    method,
    entry: fact.entry,
  });
  others.forEach((other, ordinal) => {
    rows.places.push({
      factId: fact.id,
      ordinal,
      section: other.section,
      verbatim: other.verbatim,
      ...placeColumns(other),
    });
  });
}

export function addCheckResults(
  rows: EvidenceRows,
  checkResults: readonly (CheckResult & { ordinal: number })[],
) {
  checkResults.forEach(({ ordinal, ...checkResult }) => {
    rows.checkResults.push({
      id: checkResult.id,
      ordinal,
      rule: checkResult.rule,
      family: checkResult.family,
      verdict: checkResult.verdict,
      paperSlug: checkResult.paper,
      studySlug: checkResult.study,
      printed: checkResult.printed,
      recomputed: checkResult.recomputed,
      arithmetic: checkResult.arithmetic,
      explanationEn: checkResult.explanation.en,
      explanationZh: checkResult.explanation.zh,
      concerned: checkResult.concerned,
    });
    checkResult.facts.forEach((factId, at) => {
      rows.checkResultFacts.push({ checkResultId: checkResult.id, factId, ordinal: at });
    });
  });
}

/** One entry of a file as a row of its own table; publication facts live in Fact alone. */
function addEntry(
  rows: EvidenceRows,
  entry: Entry,
  factId: string,
  localIds: Map<string, string>,
  ofOutcomeDefined: ReadonlySet<string>,
) {
  const local = (name: string | undefined) => (name ? localIds.get(`${entry.file}#${name}`) : undefined);
  const within = (name: string | undefined) => (name && entry.study ? `${entry.study}/${name}` : undefined);
  const studySlug = entry.study ?? '';
  const places = entry.sources.flatMap(figuresAt);
  // What `...values` leaves out is named first: keys of other rows, and what only places an entry in its file.
  if (entry.form === 'statement') {
    const { id, qualifier, source, also, cohort, patient, ofCohort, contradicts, ...rest } = entry.datum;
    const { drug, tumour, tumours = [], claims = [], ...values } = rest;
    rows.statements.push(
      rowOf<Prisma.StatementCreateManyInput>()({
        ...columnsOf(
          statementValues,
          // A remark stands for the text where there is none.
          { ...values, text: values.text ?? values.note, note: values.text && values.note },
          places,
        ),
        id: factId,
        ordinal: rows.statements.length,
        paperSlug: entry.paper,
        studySlug: entry.study,
        cohortId: within(entry.cohort),
        tumourSlug: tumour,
        drugSlug: drug,
        factId,
      }),
    );
    for (const { test, significant } of claims) {
      rows.claims.push({ statementId: factId, testId: local(test) ?? '', significant });
    }
    tumours.forEach((tumourSlug, ordinal) => {
      rows.statementTumours.push({ statementId: factId, tumourSlug, ordinal });
    });
    return;
  }
  if (entry.form === 'test') {
    const { id, qualifier, source, also, tumour, pValue, between = [], counts = [], ...values } = entry.datum;
    rows.tests.push(
      rowOf<Prisma.TestResultCreateManyInput>()({
        ...columnsOf(testValues, values, places),
        id: factId,
        ordinal: rows.tests.length,
        studySlug,
        tumourSlug: tumour,
        pSign: pValue?.sign,
        pValue: pValue?.value,
        pPrinted: reportedDigits(pValue?.value, places),
        factId,
      }),
    );
    between.forEach((cohort, ordinal) => {
      rows.testCohorts.push({ testId: factId, cohortId: within(cohort) ?? '', ordinal });
    });
    for (const count of counts) rows.testCounts.push({ testId: factId, outcomeId: local(count) ?? '' });
    return;
  }
  if (entry.form === 'adverse-event') {
    const { id, qualifier, source, also, unit, ofCohort, cohort, contradicts, ...values } = entry.datum;
    rows.adverseEvents.push(
      rowOf<Prisma.AdverseEventCreateManyInput>()({
        ...columnsOf(adverseEventValues, values, places),
        id: factId,
        ordinal: rows.adverseEvents.length,
        // `rankEvents` gives it its place when all events of its cohort are there.
        leadRank: 0,
        studySlug,
        cohortId: within(cohort) ?? '',
        contradictsId: local(contradicts),
        factId,
      }),
    );
    return;
  }
  if (entry.form === 'measurement') {
    const { source, also, patient, time, dimensions, ...values } = entry.datum;
    const [dimension1 = 0, dimension2, dimension3] = dimensions;
    rows.measurements.push(
      rowOf<Prisma.MeasurementCreateManyInput>()({
        ...columnsOf(measurementValues, values, places),
        id: factId,
        ordinal: rows.measurements.length,
        studySlug,
        patientId: within(patient) ?? '',
        timeMonths: monthsOf(time) ?? 0,
        dimension1,
        dimension2,
        dimension3,
        factId,
      }),
    );
    return;
  }
  if (entry.form === 'datum' && entry.kind === 'outcome') {
    const { id, qualifier, source, also, cohort, patient, ofCohort, ...rest } = entry.datum;
    const { versus, drug, tumour, contradicts, ...values } = rest;
    rows.outcomes.push(
      rowOf<Prisma.OutcomeResultCreateManyInput>()({
        ...columnsOf(outcomeValues, values, places),
        id: factId,
        ordinal: rows.outcomes.length,
        studySlug,
        cohortId: within(entry.cohort) ?? '',
        versusId: within(versus),
        drugSlug: drug,
        tumourSlug: tumour,
        timeMonths: monthsOf(values.time),
        ofOutcomeDefined: ofOutcomeDefined.has(entryKey(entry)),
        contradictsId: local(contradicts),
        factId,
      }),
    );
    return;
  }
  if (entry.form !== 'datum' || entry.kind === 'publication') return;
  const { id, qualifier, source, also, cohort, patient, ofCohort, ...rest } = entry.datum;
  const { drug, tumour, contradicts, ...values } = rest;
  rows.characteristics.push(
    rowOf<Prisma.CharacteristicCreateManyInput>()({
      ...columnsOf(characteristicValues, values, places),
      id: factId,
      ordinal: rows.characteristics.length,
      kind: entry.kind,
      studySlug,
      cohortId: within(entry.cohort),
      regimenId: within(entry.regimen),
      patientId: within(entry.patient),
      drugSlug: drug,
      tumourSlug: tumour,
      contradictsId: local(contradicts),
      factId,
    }),
  );
}
