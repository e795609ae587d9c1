import type { DrugLabel, Label, Labels } from '@/lib/domain/labels';
import { ownValue } from '@/lib/domain/own-value';
import type { Bilingual } from './bilingual';

/** A term of a vocabulary. */
export interface TermRecord {
  slug: string;
  name: Bilingual;
}

/** A tumour or a drug with its other names, and the codes that the vocabulary is certain of. */
export interface CodedRecord extends TermRecord {
  synonyms: string[];
  nci: string | null;
  oncotree: string | null;
}

export interface DrugRecord extends CodedRecord {
  drugClass: Bilingual | null;
  mechanism: Bilingual | null;
}

/** A term's name; its slug where the vocabulary lacks it (an older link, say). */
const nameIn = (terms: Readonly<Record<string, Label>> | undefined, slug: string): Bilingual => {
  const { en = slug, zh = slug } = ownValue(terms, slug) ?? {};
  return { en, zh };
};

export const termRecord = ({ groups }: Labels, group: string, slug: string): TermRecord => ({
  slug,
  name: nameIn(groups[group], slug),
});

export function tumourRecord({ tumours }: Labels, slug: string): CodedRecord {
  const label = ownValue(tumours, slug);
  return {
    slug,
    name: nameIn(tumours, slug),
    synonyms: label?.synonyms ?? [],
    nci: label?.nci ?? null,
    oncotree: label?.oncotree ?? null,
  };
}

export function drugRecord({ drugs, groups }: Labels, slug: string): DrugRecord {
  const label: DrugLabel | undefined = ownValue(drugs, slug);
  return {
    slug,
    name: nameIn(drugs, slug),
    synonyms: [...(label?.synonyms ?? []), ...(label?.brands ?? [])],
    nci: label?.nci ?? null,
    oncotree: null,
    drugClass: label ? nameIn(groups['drug-classes'], label.class) : null,
    mechanism: label?.mechanism ?? null,
  };
}
