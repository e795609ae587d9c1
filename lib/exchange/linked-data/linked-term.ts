import { nameOf, type ViewContext } from '@/lib/present/words/view-context';

export interface LinkedCode {
  system: 'OncoTree' | 'NCI Thesaurus';
  value: string;
}

/** A tumour or drug of the vocabulary. */
export interface LinkedTerm {
  slug: string;
  name: string;
  otherNames: string[];
  codes: LinkedCode[];
}

interface Named {
  en: string;
  zh: string;
  synonyms: readonly string[];
  brands?: readonly string[];
}

function otherNamesOf({ locale }: ViewContext, label: Named | undefined): string[] {
  if (!label) return [];
  const names = [label.en, label.zh, ...label.synonyms, ...(label.brands ?? [])];
  return [...new Set(names)].filter((name) => name !== label[locale]);
}

const codesOf = (codes: [LinkedCode['system'], string | null | undefined][]): LinkedCode[] =>
  codes.flatMap(([system, value]) => (value ? [{ system, value }] : []));

export function linkedTumour(context: ViewContext, slug: string): LinkedTerm {
  const label = context.labels.tumours[slug];
  return {
    slug,
    name: nameOf(context, context.labels.tumours, slug),
    otherNames: otherNamesOf(context, label),
    codes: codesOf([
      ['OncoTree', label?.oncotree],
      ['NCI Thesaurus', label?.nci],
    ]),
  };
}

export interface LinkedDrug extends LinkedTerm {
  drugClass: string;
  mechanism: string | null;
}

export function linkedDrug(context: ViewContext, slug: string): LinkedDrug {
  const { labels, locale } = context;
  const label = labels.drugs[slug];
  return {
    slug,
    name: nameOf(context, labels.drugs, slug),
    otherNames: otherNamesOf(context, label),
    codes: codesOf([['NCI Thesaurus', label?.nci]]),
    drugClass: label ? nameOf(context, labels.groups['drug-classes'], label.class) : '',
    mechanism: label?.mechanism?.[locale] ?? null,
  };
}
