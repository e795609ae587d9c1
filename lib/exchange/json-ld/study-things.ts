import type {
  Dataset,
  MedicalObservationalStudy,
  MedicalObservationalStudyDesign,
  MedicalStudy,
  MedicalTrial,
  PropertyValue,
  Thing,
} from 'schema-dts';
import type { DesignFamily } from '@/lib/domain/kinds';
import { otherLocale } from '@/lib/text/locale';
import { DATA_LICENCE } from '../data-package/data-licence';
import { whereFrom } from '../record/citable-study';
import type { StudyDescription, StudyRecord } from '../record/study-record';
import { paperId, studyDataId, studyId, wholeDataId } from './identities';
import { paperThing } from './paper-thing';
import { resultValues } from './result-value';
import type { SpeakingSite } from './site';
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

function studyThing(site: SpeakingSite, study: StudyDescription): MedicalStudy & { '@id': string } {
  const { slug, design, title } = study;
  const { language } = site;
  const base = {
    '@id': studyId(site, slug),
    name: title[language],
    alternateName: [title[otherLocale(language)], study.shortTitle[language]].filter(
      (name) => name !== title[language],
    ),
    url: `${site.address}/studies/${slug}`,
    identifier: study.registrations.length > 0 ? study.registrations : undefined,
    // Who paid for the trial, which is not who paid for these data.
    sponsor: named(
      'Organization',
      study.funders.map((funder) => funder[language]),
    ),
    description: design?.name[language],
    healthCondition: study.tumours.map((tumour) => tumourThing(site, tumour)),
    studySubject: study.drugs.map((drug) => drugThing(site, drug)),
    subjectOf: [{ '@id': studyDataId(site, slug) }, { '@id': paperId(site, study.paper.slug) }],
  };
  const type = TYPES[design?.family ?? 'not-stated'];
  if (type === 'MedicalTrial') {
    const trial: MedicalTrial = { ...base, '@type': type };
    if (design?.isRandomised) trial.trialDesign = 'https://schema.org/RandomizedTrial';
    else if (design?.slug === 'placebo-controlled-trial')
      trial.trialDesign = 'https://schema.org/PlaceboControlledTrial';
    return trial as MedicalTrial & { '@id': string };
  }
  if (type === 'MedicalObservationalStudy') {
    const observed: MedicalObservationalStudy = {
      ...base,
      '@type': type,
      studyDesign: OBSERVATIONAL_DESIGNS[design?.slug ?? ''] ?? 'https://schema.org/Observational',
    };
    return observed as MedicalObservationalStudy & { '@id': string };
  }
  return { ...base, '@type': type };
}

/** What a study's data are, and where they come from. */
function descriptionOf({ language, description }: SpeakingSite, study: StudyDescription): string {
  const source = whereFrom(language, study, study.paper.title[language]);
  return [study.title[language], source, description].join(language === 'zh' ? '。' : '. ');
}

/** What the study found: where it is to be had and, where they are given, the results themselves. */
function studyData(
  site: SpeakingSite,
  study: StudyDescription,
  results: PropertyValue[] | undefined,
): Dataset & { '@id': string } {
  const { slug, extraction } = study;
  const { language } = site;
  const download = (format: string, path: string) =>
    ({ '@type': 'DataDownload', encodingFormat: format, contentUrl: `${site.address}${path}` }) as const;
  return {
    '@type': 'Dataset',
    '@id': studyDataId(site, slug),
    name: study.title[language],
    description: descriptionOf(site, study),
    url: `${site.address}/studies/${slug}`,
    inLanguage: language,
    version: site.version,
    datePublished: site.released ?? undefined,
    license: DATA_LICENCE.path,
    isAccessibleForFree: true,
    creativeWorkStatus: extraction?.state,
    creator: named('Person', extraction?.by ?? []),
    publisher: publisherThing(site),
    isPartOf: { '@id': wholeDataId(site) },
    about: { '@id': studyId(site, slug) },
    isBasedOn: { '@id': paperId(site, study.paper.slug) },
    variableMeasured: results,
    distribution: [
      download('application/json', `/api/v1/studies/${slug}`),
      download('application/ld+json', `/api/v1/studies/${slug}/jsonld?language=${language}`),
      download('application/fhir+json', `/api/v1/studies/${slug}/fhir`),
      download('text/csv', `/api/v1/facts?study=${slug}&format=csv`),
    ],
  };
}

const things = (site: SpeakingSite, study: StudyDescription, results?: PropertyValue[]): Thing[] => [
  studyThing(site, study),
  studyData(site, study, results),
  paperThing(site, study.paper),
];

/** A study, its data and the paper that they come from, for a page: results are said by what the page shows, and stand in the files named. */
export const studyThings = (site: SpeakingSite, study: StudyDescription): Thing[] => things(site, study);

/** The same with every result that the paper prints. */
export const studyThingsWithResults = (site: SpeakingSite, record: StudyRecord): Thing[] =>
  things(site, record, resultValues(site, record));
