import type { Drug, MedicalCode, MedicalCondition } from 'schema-dts';
import type { LinkedSite } from '../linked-data/linked-site';
import type { LinkedCode, LinkedDrug, LinkedTerm } from '../linked-data/linked-term';
import { drugId, studyId, tumourId } from './identities';

const code = ({ system, value }: LinkedCode): MedicalCode => ({
  '@type': 'MedicalCode',
  codingSystem: system,
  codeValue: value,
});

/** A tumour as a medical condition; `studies` are the slugs of the studies on it, where its page lists them. */
export const tumourThing = (
  site: LinkedSite,
  tumour: LinkedTerm,
  studies: readonly string[] = [],
): MedicalCondition & { '@id': string } => ({
  '@type': 'MedicalCondition',
  '@id': tumourId(site, tumour.slug),
  name: tumour.name,
  alternateName: tumour.otherNames.length > 0 ? tumour.otherNames : undefined,
  url: `${site.address}/tumours/${tumour.slug}`,
  code: tumour.codes.length > 0 ? tumour.codes.map(code) : undefined,
  study: studies.length > 0 ? studies.map((slug) => ({ '@id': studyId(site, slug) })) : undefined,
});

/** A drug; `studies` are the slugs of the studies that gave it, where its page lists them. */
export const drugThing = (
  site: LinkedSite,
  drug: LinkedDrug,
  studies: readonly string[] = [],
): Drug & { '@id': string } => ({
  '@type': 'Drug',
  '@id': drugId(site, drug.slug),
  name: drug.name,
  alternateName: drug.otherNames.length > 0 ? drug.otherNames : undefined,
  url: `${site.address}/drugs/${drug.slug}`,
  drugClass: drug.drugClass ? { '@type': 'DrugClass', name: drug.drugClass } : undefined,
  mechanismOfAction: drug.mechanism ?? undefined,
  code: drug.codes.length > 0 ? drug.codes.map(code) : undefined,
  study: studies.length > 0 ? studies.map((slug) => ({ '@id': studyId(site, slug) })) : undefined,
});
