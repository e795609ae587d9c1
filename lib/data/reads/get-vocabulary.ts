import type { Labels } from '@/lib/domain/labels';
import { database } from '../database';

const listed = (text: string) => (text === '' ? [] : text.split('\n'));

/** Without a prototype: a slug comes from an address, and `constructor` is none of ours. */
const bySlug = <T>(): Record<string, T> => Object.create(null);

export async function getVocabulary(): Promise<Labels> {
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
  for (const { slug, en, zh, synonyms, oncotree, nci, parentSlug, sources } of tumours) {
    labels.tumours[slug] = {
      en,
      zh,
      synonyms: listed(synonyms),
      oncotree,
      nci,
      parent: parentSlug,
      sources: JSON.parse(sources),
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
      sources: JSON.parse(drug.sources),
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
}
