import type {
  Dataset,
  MedicalObservationalStudy,
  MedicalObservationalStudyDesign,
  MedicalStudy,
  MedicalTrial,
  Thing,
} from 'schema-dts';
import type { DesignFamily } from '@/lib/domain/kinds';
import { DATA_LICENCE } from '../data-package/data-package';
import type { LinkedSite } from '../linked-data/linked-site';
import type { LinkedStudy } from '../linked-data/linked-study';
import { paperId, studyDataId, studyId, wholeDataId } from './identities';
import { paperThing } from './paper-thing';
import { resultValue } from './result-value';
import { publisherThing } from './site-things';
import { drugThing, tumourThing } from './term-things';

/** schema.org knows trials and observational studies; all else is a study. */
const TYPES: Record<DesignFamily, 'MedicalTrial' | 'MedicalObservationalStudy' | 'MedicalStudy'> = {
  randomised: 'MedicalTrial',
  'single-arm': 'MedicalTrial',
  trial: 'MedicalTrial',
  comparison: 'MedicalObservationalStudy',
  observational: 'MedicalObservationalStudy',
  'case-report': 'MedicalObservationalStudy',
  synthesis: 'MedicalStudy',
  laboratory: 'MedicalStudy',
  'not-stated': 'MedicalStudy',
};

/** Designs for which schema.org has a word of its own. */
const OBSERVATIONAL_DESIGNS: Record<string, MedicalObservationalStudyDesign> = {
  'case-series': 'https://schema.org/CaseSeries',
  'cohort-study': 'https://schema.org/CohortStudy',
  'retrospective-cohort': 'https://schema.org/CohortStudy',
  'registry-study': 'https://schema.org/Registry',
};

/** Things that are known by their name alone; nothing where there are none. */
const named = <Type extends 'Person' | 'Organization'>(type: Type, names: readonly string[]) =>
  names.length === 0 ? undefined : names.map((name) => ({ '@type': type, name }) as const);

function studyThing(site: LinkedSite, study: LinkedStudy): MedicalStudy & { '@id': string } {
  const { slug, design, family } = study;
  const base = {
    '@id': studyId(site, slug),
    name: study.title,
    alternateName: [study.otherTitle, study.shortTitle].filter((name) => name && name !== study.title),
    url: `${site.address}/studies/${slug}`,
    identifier: study.registrations.length > 0 ? study.registrations : undefined,
    // Who paid for the trial, which is not who paid for these data.
    sponsor: named('Organization', study.funders),
    description: study.designName || undefined,
    healthCondition: study.tumours.map((tumour) => tumourThing(site, tumour)),
    studySubject: study.drugs.map((drug) => drugThing(site, drug)),
    subjectOf: [{ '@id': studyDataId(site, slug) }, { '@id': paperId(site, study.paper.slug) }],
  };
  const type = TYPES[family];
  if (type === 'MedicalTrial') {
    const trial: MedicalTrial = { ...base, '@type': type };
    if (study.randomised) trial.trialDesign = 'https://schema.org/RandomizedTrial';
    else if (design === 'placebo-controlled-trial')
      trial.trialDesign = 'https://schema.org/PlaceboControlledTrial';
    return trial as MedicalTrial & { '@id': string };
  }
  if (type === 'MedicalObservationalStudy') {
    const observed: MedicalObservationalStudy = {
      ...base,
      '@type': type,
      studyDesign: OBSERVATIONAL_DESIGNS[design ?? ''] ?? 'https://schema.org/Observational',
    };
    return observed as MedicalObservationalStudy & { '@id': string };
  }
  return { ...base, '@type': type };
}

/** What the study found: every outcome and adverse event with its numbers. */
function studyData(site: LinkedSite, study: LinkedStudy): Dataset & { '@id': string } {
  const { slug } = study;
  const download = (format: string, path: string) =>
    ({ '@type': 'DataDownload', encodingFormat: format, contentUrl: `${site.address}${path}` }) as const;
  return {
    '@type': 'Dataset',
    '@id': studyDataId(site, slug),
    name: study.title,
    description: study.description,
    url: `${site.address}/studies/${slug}`,
    inLanguage: site.language,
    version: site.version,
    datePublished: site.released ?? undefined,
    license: DATA_LICENCE.path,
    isAccessibleForFree: true,
    creativeWorkStatus: study.extractionState ?? undefined,
    creator: named('Person', study.extractedBy),
    publisher: publisherThing(site),
    isPartOf: { '@id': wholeDataId(site) },
    about: { '@id': studyId(site, slug) },
    isBasedOn: { '@id': paperId(site, study.paper.slug) },
    variableMeasured: study.results.map((result) => resultValue(site, result)),
    distribution: [
      download('application/json', `/api/v1/studies/${slug}`),
      download('application/fhir+json', `/api/v1/studies/${slug}/fhir`),
      download('text/csv', `/api/v1/facts?study=${slug}&format=csv`),
    ],
  };
}

/** A study, its data, and the paper that they come from. */
export const studyThings = (site: LinkedSite, study: LinkedStudy): Thing[] => [
  studyThing(site, study),
  studyData(site, study),
  paperThing(site, study.paper),
];
