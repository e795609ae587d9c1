import type { Bundle, FhirResource } from 'fhir/r5';
import type { StudyRecord } from '../record/study-record';
import { citationOf } from './citation';
import { cohortOf, partsOfCohorts } from './cohorts';
import { evidenceOf } from './evidence';
import { uuidOf } from './identity';
import { identifierOf } from './parts';
import { researchStudyOf } from './research-study';
import { eligibilityOf, exposureOf, measuredVariableOf } from './variables';

export const FHIR_TYPE = 'application/fhir+json';

/**
 * A study as a FHIR R5 Bundle: the study, its paper, cohorts, regimens and variables, and each result as Evidence.
 * The same study and version of the data give the same bundle, apart from `base`.
 *
 * @param base address of the site without a slash at its end, for links to pages
 */
export function studyBundle(record: StudyRecord, base: string): Bundle {
  const resources: FhirResource[] = [
    researchStudyOf(record, base),
    citationOf(record.paper, record.dataVersion, base),
    ...record.cohorts.map((cohort) => cohortOf(record, cohort)),
    ...partsOfCohorts(record),
    ...record.regimens.map((regimen) => exposureOf(record, regimen, base)),
    ...(record.eligibility.length === 0 ? [] : [eligibilityOf(record, base)]),
    ...record.variables.map((variable) => measuredVariableOf(record, variable)),
    ...record.evidence.map((evidence) => evidenceOf(record, evidence, base)),
  ];
  return {
    resourceType: 'Bundle',
    id: uuidOf(`bundle/${record.slug}`),
    meta: { versionId: record.dataVersion },
    language: 'en',
    identifier: identifierOf('bundle', record.slug),
    type: 'collection',
    link: [{ relation: 'self', url: `${base}/api/v1/studies/${record.slug}/fhir` }],
    entry: resources.map((resource) => ({ fullUrl: `urn:uuid:${resource.id}`, resource })),
  };
}
