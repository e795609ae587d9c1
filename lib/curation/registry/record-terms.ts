import { createHash } from 'node:crypto';
import { fold } from '@/lib/domain/fold';
import type { Localized } from '@/lib/domain/source';
import { untranslated } from '@/lib/domain/untranslated';
import type { AddedTerms, Vocabulary } from '@/lib/domain/vocabulary';
import type { RegistryMapping, RegistryRules } from './registry-rules';

/** How a printed name was understood. `as-printed`: a term of its own was made of it; `none`: nothing was. */
export type MappedBy = 'mapping.yaml' | 'name' | 'mesh' | 'contained' | 'rule' | 'as-printed' | 'none';
export type MappedKind = 'tumour' | 'drug' | 'treatment' | 'measure' | 'adverse-event' | 'group';

/** One line of what `evidence mapping` lists. */
export interface MappedName {
  kind: MappedKind;
  printed: string;
  to: string[];
  by: MappedBy;
}

const LONGEST_SLUG = 72;

/** A slug of printed words; of words without Latin letters or digits, a digest. */
export function slugOf(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 8);
  if (plain === '') return `term-${digest}`;
  return plain.length <= LONGEST_SLUG
    ? plain
    : `${plain.slice(0, LONGEST_SLUG).replace(/-+$/u, '')}-${digest}`;
}

type Named = { en: string; zh: string; synonyms?: string[]; brands?: string[] };

/** The terms of one vocabulary by their folded names; the first that has a name keeps it. */
class Names {
  private readonly slugs = new Map<string, string>();

  private readonly curated: ReadonlySet<string>;

  constructor(private readonly terms: Record<string, Named>) {
    for (const [slug, term] of Object.entries(terms)) this.add(slug, term);
    this.curated = new Set(Object.keys(terms));
  }

  add(slug: string, { en, zh, synonyms = [], brands = [] }: Named): void {
    for (const name of [en, zh, ...synonyms, ...brands]) {
      const key = fold(name).folded;
      if (key !== '' && !this.slugs.has(key)) this.slugs.set(key, slug);
    }
  }

  find = (name: string): string | undefined => this.slugs.get(fold(name).folded);

  /**
   * Slugs of terms that the words of a longer name contain whole; names of less than five letters are too many things. Only
   * of terms that vocabularies have, unless others are named: what records brought would depend on their order.
   */
  within(name: string, others: ReadonlySet<string> = new Set()): string[] {
    const words = name
      .normalize('NFKD')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
    const found: string[] = [];
    for (let at = 0; at < words.length; at += 1) {
      for (let length = Math.min(4, words.length - at); length > 0; length -= 1) {
        const key = words.slice(at, at + length).join('');
        const slug = key.length < 5 ? undefined : this.slugs.get(key);
        if (slug === undefined || !(this.curated.has(slug) || others.has(slug))) continue;
        if (!found.includes(slug)) found.push(slug);
        at += length - 1;
        break;
      }
    }
    return found;
  }

  /** A free slug for a name that no term has. */
  freeSlug(name: string): string {
    const slug = slugOf(name);
    if (!Object.hasOwn(this.terms, slug)) return slug;
    return `${slug}-${createHash('sha256').update(name).digest('hex').slice(0, 6)}`;
  }
}

const listOf = (value: string | string[]) =>
  (Array.isArray(value) ? value : [value]).filter((slug) => slug !== 'none');

/**
 * Finds the terms that names of records mean, and makes terms of names that no vocabulary has: in English, marked as not yet
 * translated. What is made is known for all records that follow; `taken` gives what is new since it was last asked.
 */
export class RecordTerms {
  private readonly tumours: Names;
  private readonly drugs: Names;
  private readonly events: Names;
  private readonly groups = new Map<string, Names>();
  private readonly words: ReadonlyMap<string, Localized>;
  private readonly aroundDrug: RegExp;
  private readonly aroundTumour: RegExp;
  private added: AddedTerms = { drugs: {}, 'adverse-events': {}, terms: {} };
  private mapped: MappedName[] = [];

  /** `vocabulary` is added to. */
  constructor(
    readonly vocabulary: Vocabulary,
    readonly rules: RegistryRules,
    readonly mapping: RegistryMapping,
  ) {
    this.tumours = new Names(vocabulary.tumours);
    this.drugs = new Names(vocabulary.drugs);
    this.events = new Names(vocabulary['adverse-events']);
    this.aroundDrug = new RegExp(rules.aroundDrug, 'giu');
    this.aroundTumour = new RegExp(rules.aroundTumour, 'giu');
    this.words = new Map(rules.words.map((word) => [fold(word.en).folded, word]));
  }

  taken(): { terms: AddedTerms; mapped: MappedName[] } {
    const taken = { terms: this.added, mapped: this.mapped };
    this.added = { drugs: {}, 'adverse-events': {}, terms: {} };
    this.mapped = [];
    return taken;
  }

  /** Terms of a record that is left out: the next one brings them, since names may mean them from now on. */
  giveBack({ drugs, 'adverse-events': events, terms }: AddedTerms): void {
    Object.assign(this.added.drugs, drugs);
    Object.assign(this.added['adverse-events'], events);
    for (const [group, of] of Object.entries(terms))
      this.added.terms[group] = { ...this.added.terms[group], ...of };
  }

  note(kind: MappedKind, printed: string, to: string[], by: MappedBy): string[] {
    this.mapped.push({ kind, printed, to, by });
    return to;
  }

  /** Words of a record in both languages. */
  bilingual = (en: string): Localized =>
    this.words.get(fold(en).folded) ?? { en, zh: untranslated(en, 'zh') };

  /** The tumours that a condition names; none where no vocabulary has it. */
  tumoursOf(condition: string): string[] {
    const chosen = this.mapping.tumours[condition];
    if (chosen !== undefined) return this.note('tumour', condition, listOf(chosen), 'mapping.yaml');
    const found = this.tumours.find(condition);
    if (found) return this.note('tumour', condition, [found], 'name');
    const bare = this.tumourWithoutStage(condition);
    return this.note('tumour', condition, bare ? [bare] : [], bare ? 'rule' : 'none');
  }

  /** "Stage III Adult Leiomyosarcoma AJCC v7", "Sarcoma, Soft Tissue": the tumour that is meant, without stage, age and course. */
  private tumourWithoutStage(condition: string): string | undefined {
    const without = (words: string) => words.replace(this.aroundTumour, ' ').replace(/\s+/gu, ' ').trim();
    // Of "metastatic or unresectable" the first time leaves the "or".
    const bare = without(without(condition));
    const [noun = '', qualifier = '', ...more] = bare.split(',').map((part) => part.trim());
    const turned = more.length === 0 && qualifier !== '' ? `${qualifier} ${noun}` : noun;
    return this.tumours.find(bare) ?? this.tumours.find(turned);
  }

  /** Whether a condition is a tumour that the vocabulary hasn't. */
  isOtherTumour = (condition: string): boolean =>
    this.mapping.tumours[condition] === undefined &&
    this.tumours.find(condition) === undefined &&
    this.tumourWithoutStage(condition) === undefined &&
    this.tumours.within(condition).length === 0 &&
    new RegExp(this.rules.otherTumours, 'iu').test(condition);

  /** A tumour by a term of the registry's own thesaurus. */
  tumourOfMesh(term: string): string | undefined {
    const found = this.tumours.find(term);
    if (found) this.note('tumour', term, [found], 'mesh');
    return found;
  }

  /** The drugs that an intervention is, by its own name, its other names, or the names within it. */
  drugsOf(name: string, others: readonly string[]): string[] {
    const chosen = this.mapping.drugs[name];
    if (chosen !== undefined) return this.note('drug', name, listOf(chosen), 'mapping.yaml');
    const exact = [name, ...others].map(this.drugs.find).find((slug) => slug !== undefined);
    if (exact) return this.note('drug', name, [exact], 'name');
    const within = this.drugs.within(name);
    if (within.length > 0) return this.note('drug', name, within, 'contained');
    const bare = name.replace(this.aroundDrug, ' ').replace(/\s+/gu, ' ').trim() || name;
    const plain = bare.charAt(0).toUpperCase() + bare.slice(1);
    const known = this.drugs.find(plain);
    if (known) return this.note('drug', name, [known], 'rule');
    const slug = this.drugs.freeSlug(plain);
    const term = {
      en: plain,
      zh: untranslated(plain, 'zh'),
      class: 'unspecified',
      synonyms: [...new Set(others)],
    };
    this.vocabulary.drugs[slug] = term;
    this.added.drugs[slug] = term;
    // Its other names are for the reader: what they mean in another record must not hang on the order of records.
    this.drugs.add(slug, { en: plain, zh: term.zh });
    return this.note('drug', name, [slug], 'as-printed');
  }

  /** Whether a name is one of a drug, whatever the record calls its kind. */
  isDrug = (name: string): boolean => this.drugs.find(name) !== undefined;

  /** Drugs that words of a record name, of those that it gives. */
  drugsWithin = (words: string, ofRecord: ReadonlySet<string>): string[] =>
    this.drugs.within(words, ofRecord).filter((drug) => ofRecord.has(drug));

  adverseEventOf(printed: string): string {
    const chosen = this.mapping.adverseEvents[printed];
    if (chosen !== undefined)
      return this.note('adverse-event', printed, [chosen], 'mapping.yaml')[0] ?? chosen;
    const found = this.events.find(printed);
    if (found) {
      this.note('adverse-event', printed, [found], 'name');
      return found;
    }
    const slug = this.events.freeSlug(printed);
    const term = { en: printed, zh: untranslated(printed, 'zh') };
    this.vocabulary['adverse-events'][slug] = term;
    this.added['adverse-events'][slug] = term;
    this.events.add(slug, term);
    this.note('adverse-event', printed, [slug], 'as-printed');
    return slug;
  }

  /** The term of a group of `terms.yaml` that words mean. */
  termOf(group: string, printed: string): string {
    const terms = this.vocabulary.terms[group] ?? {};
    this.vocabulary.terms[group] = terms;
    let names = this.groups.get(group);
    if (!names) {
      names = new Names(terms);
      this.groups.set(group, names);
    }
    const found = names.find(printed);
    if (found) return found;
    const slug = names.freeSlug(printed);
    const term = this.bilingual(printed);
    terms[slug] = term;
    this.added.terms[group] = { ...this.added.terms[group], [slug]: term };
    names.add(slug, term);
    return slug;
  }
}
