import type { Labels } from '@/lib/domain/labels';
import { database } from '../database';
import { oncePerDatabase } from '../once-per-database';

const listed = (text: string) => (text === '' ? [] : text.split('\n'));

/** Without a prototype: a slug comes from an address, and `constructor` is none of ours. */
const bySlug = <T>(): Record<string, T> => Object.create(null);

/** The sources of the codes that a term has; nothing where it has none. */
function codeSources(terms: readonly { vocabulary: string; slug: string; details: string }[]) {
  const sources = terms
    .filter(({ vocabulary }) => vocabulary === 'sources')
    .map(({ slug, details }) => ({ slug, codes: (JSON.parse(details).codes ?? []) as string[] }));
  return (vocabulary: 'tumours' | 'drugs', fields: Record<string, string | null>): { codes?: string[] } => {
    const held = Object.keys(fields).filter((field) => fields[field]);
    const found = sources.filter(({ codes }) =>
      held.some((field) => codes.includes(`${vocabulary}.${field}`)),
    );
    return found.length > 0 ? { codes: found.map(({ slug }) => slug) } : {};
  };
}

/** The terms of the database, and what is said of them. Every page and every row of the API asks for them. @throws {DatabaseUnavailable} */
export const getVocabulary = oncePerDatabase(async (): Promise<Labels> => {
  const db = await database();
  const [tumours, drugs, terms] = await Promise.all([
    db.tumour.findMany(),
    db.drug.findMany(),
    db.term.findMany({ orderBy: [{ vocabulary: 'asc' }, { ordinal: 'asc' }] }),
  ]);
  const labels: Labels = {
    tumours: bySlug(),
    drugs: bySlug(),
    measures: bySlug(),
    adverseEvents: bySlug(),
    groups: bySlug(),
  };
  const codesOf = codeSources(terms);
  for (const { slug, en, zh, synonyms, oncotree, nci, parentSlug, sources } of tumours) {
    labels.tumours[slug] = {
      en,
      zh,
      synonyms: listed(synonyms),
      oncotree,
      nci,
      parent: parentSlug,
      sources: { ...JSON.parse(sources), ...codesOf('tumours', { oncotree, nci }) },
    };
  }
  for (const drug of drugs) {
    const { slug, en, zh, synonyms, brands, targets, nci, mechanismEn, mechanismZh } = drug;
    labels.drugs[slug] = {
      en,
      zh,
      synonyms: listed(synonyms),
      class: drug.class,
      brands: listed(brands),
      targets: listed(targets),
      nci,
      mechanism: mechanismEn && mechanismZh ? { en: mechanismEn, zh: mechanismZh } : null,
      sources: { ...JSON.parse(drug.sources), ...codesOf('drugs', { nci }) },
    };
  }
  for (const { vocabulary, slug, en, zh, synonyms, details, ordinal } of terms) {
    const label = { en, zh, synonyms: listed(synonyms), ...JSON.parse(details) };
    if (vocabulary === 'outcome-measures') labels.measures[slug] = { ...label, ordinal };
    else if (vocabulary === 'adverse-events') labels.adverseEvents[slug] = label;
    else {
      labels.groups[vocabulary] ??= bySlug();
      labels.groups[vocabulary][slug] = label;
    }
  }
  return labels;
});
