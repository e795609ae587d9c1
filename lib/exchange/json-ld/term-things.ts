import type { Drug, MedicalCode, MedicalCondition } from 'schema-dts';
import type { CodedRecord, DrugRecord } from '../record/term-record';
import { drugId, studyId, tumourId } from './identities';
import type { SpeakingSite } from './site';

const codesOf = ({ oncotree, nci }: CodedRecord): MedicalCode[] | undefined => {
  const codes = [
    ['OncoTree', oncotree],
    ['NCI Thesaurus', nci],
  ] as const;
  const known = codes.flatMap(([codingSystem, codeValue]): MedicalCode[] =>
    codeValue === null ? [] : [{ '@type': 'MedicalCode', codingSystem, codeValue }],
  );
  return known.length > 0 ? known : undefined;
};

/** Every name of a term but the one in the language of the site. */
function otherNamesOf({ name, synonyms }: CodedRecord, { language }: SpeakingSite): string[] | undefined {
  const names = new Set([name.en, name.zh, ...synonyms]);
  names.delete(name[language]);
  return names.size > 0 ? [...names] : undefined;
}

/** A tumour as a medical condition; `studies` are the slugs of the studies on it, where its page lists them. */
export const tumourThing = (
  site: SpeakingSite,
  tumour: CodedRecord,
  studies: readonly string[] = [],
): MedicalCondition & { '@id': string } => ({
  '@type': 'MedicalCondition',
  '@id': tumourId(site, tumour.slug),
  name: tumour.name[site.language],
  alternateName: otherNamesOf(tumour, site),
  url: `${site.address}/tumours/${tumour.slug}`,
  code: codesOf(tumour),
  study: studies.length > 0 ? studies.map((slug) => ({ '@id': studyId(site, slug) })) : undefined,
});

/** A drug; `studies` are the slugs of the studies that gave it, where its page lists them. */
export const drugThing = (
  site: SpeakingSite,
  drug: DrugRecord,
  studies: readonly string[] = [],
): Drug & { '@id': string } => ({
  '@type': 'Drug',
  '@id': drugId(site, drug.slug),
  name: drug.name[site.language],
  alternateName: otherNamesOf(drug, site),
  url: `${site.address}/drugs/${drug.slug}`,
  drugClass: drug.drugClass ? { '@type': 'DrugClass', name: drug.drugClass[site.language] } : undefined,
  mechanismOfAction: drug.mechanism?.[site.language],
  code: codesOf(drug),
  study: studies.length > 0 ? studies.map((slug) => ({ '@id': studyId(site, slug) })) : undefined,
});
