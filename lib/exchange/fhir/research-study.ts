import type { CodeableConcept, ResearchStudy } from 'fhir/r5';
import type { StudyRecord } from '../record/study-record';
import { citationLine } from './citation';
import { codingsOf, PHASES, STUDY_DESIGNS } from './codes';
import { NAMES, urnOf, uuidOf } from './identity';
import { concept, identifierOf, noted, referenceTo, translated } from './parts';
import { sourcesOfFact } from './sources';

export const studyDesignsOf = ({ designs }: StudyRecord): CodeableConcept[] =>
  designs.map(({ slug, name }) => concept(name, STUDY_DESIGNS[slug]));

/** Arms, or what else the study compared; groups of cells or animals have no place here. */
function comparisonGroups(record: StudyRecord): ResearchStudy['comparisonGroup'] {
  return record.cohorts
    .filter(({ role }) => role === 'arm')
    .map((cohort) => ({
      linkId: cohort.slug,
      ...translated('name', cohort.label),
      ...(cohort.regimens.length === 0
        ? {}
        : {
            intendedExposure: record.regimens
              .filter(({ slug }) => cohort.regimens.includes(slug))
              .map(({ slug, label }) => referenceTo(NAMES.regimen(record.slug, slug), label)),
          }),
      ...(!record.isLaboratory
        ? { observedGroup: referenceTo(NAMES.cohort(record.slug, cohort.slug), cohort.label) }
        : {}),
    }));
}

function recruitment(record: StudyRecord): ResearchStudy['recruitment'] {
  const whole = record.cohorts.find(({ role }) => role === 'all');
  const isOfPersons = !record.isLaboratory;
  const found = {
    ...(record.patients === null || !isOfPersons ? {} : { actualNumber: record.patients }),
    ...(record.eligibility.length === 0
      ? {}
      : { eligibility: referenceTo(NAMES.eligibility(record.slug), record.words.eligibility) }),
    ...(whole && isOfPersons
      ? { actualGroup: referenceTo(NAMES.cohort(record.slug, whole.slug), whole.label) }
      : {}),
  };
  return Object.keys(found).length === 0 ? undefined : found;
}

/** The study itself. R5 lets `result` point to no Evidence; of a study that isn't only cited it leads to the paper or record. */
export function researchStudyOf(record: StudyRecord, base: string): ResearchStudy {
  const { slug, title, shortTitle, origin, phase, tumours, drugs, enrolment, paper } = record;
  const citation = referenceTo(NAMES.paper(paper.slug), paper.title);
  const groups = comparisonGroups(record) ?? [];
  const recruited = recruitment(record);
  const shortName = translated('value', shortTitle);
  const phaseCode = phase === null ? undefined : PHASES[phase.slug];
  const designs = studyDesignsOf(record);
  return {
    resourceType: 'ResearchStudy',
    id: uuidOf(NAMES.study(slug)),
    language: 'en',
    url: `${base}/studies/${slug}`,
    identifier: [
      identifierOf('study', slug),
      ...record.registrations.map((number) => identifierOf('registration', number)),
    ],
    version: record.dataVersion,
    ...translated('title', title),
    label: [
      {
        type: {
          coding: [{ system: 'http://hl7.org/fhir/title-type', code: 'short-title', display: 'Short title' }],
        },
        ...shortName,
      },
    ],
    relatedArtifact: [
      {
        type: origin === 'secondary' ? 'cited-by' : 'documentation',
        display: paper.title.en,
        citation: citationLine(paper),
        document: { url: `${base}/papers/${paper.slug}` },
        resourceReference: { reference: urnOf(NAMES.paper(paper.slug)) },
      },
      ...(record.mention ? sourcesOfFact(record, record.mention, base) : []),
    ],
    status: 'active',
    ...(record.progress === null ? {} : { progressStatus: [{ state: concept(record.progress) }] }),
    ...(phase === null ? {} : { phase: concept(phase.name, phaseCode ? [phaseCode] : []) }),
    ...(designs.length === 0 ? {} : { studyDesign: designs }),
    ...(drugs.length === 0
      ? {}
      : { focus: drugs.map((drug) => ({ concept: concept(drug.name, codingsOf(drug)) })) }),
    ...(tumours.length === 0
      ? {}
      : { condition: tumours.map((tumour) => concept(tumour.name, codingsOf(tumour))) }),
    ...(enrolment.start === null && enrolment.end === null
      ? {}
      : {
          period: {
            ...(enrolment.start === null ? {} : { start: enrolment.start }),
            ...(enrolment.end === null ? {} : { end: enrolment.end }),
          },
        }),
    ...(record.funders.length === 0
      ? {}
      : {
          associatedParty: record.funders.map((funder) => ({
            ...translated('name', funder),
            role: {
              coding: [
                {
                  system: 'http://hl7.org/fhir/research-study-party-role',
                  code: 'funding-source',
                  display: 'funding-source',
                },
              ],
            },
          })),
        }),
    ...(record.centres.length === 0 ? {} : { site: record.centres.map(({ en }) => ({ display: en })) }),
    ...noted(record.notes),
    ...(recruited ? { recruitment: recruited } : {}),
    ...(groups.length === 0 ? {} : { comparisonGroup: groups }),
    ...(record.variables.length === 0
      ? {}
      : {
          outcomeMeasure: record.variables.map(({ key, title: name }) => ({
            ...translated('name', name),
            reference: { reference: urnOf(NAMES.variable(slug, key)) },
          })),
        }),
    ...(origin === 'secondary' ? {} : { result: [citation] }),
  };
}
