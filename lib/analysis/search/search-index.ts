import type { PaperToFind, SearchItem, StudyToFind } from '@/lib/data/tables/search-table';
import { type FoldedText, fold } from '@/lib/domain/fold';
import type { Labels } from '@/lib/domain/labels';
import type { Treatment } from '@/lib/domain/treatment';

/** What a search finds, in the order in which equally good groups stand. */
export const SEARCH_KINDS = [
  'tumour',
  'drug',
  'regimen',
  'study',
  'paper',
  'measure',
  'adverse-event',
  'method',
  'page',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** What a name is to the thing that it leads to. */
export const NAME_ROLES = [
  'name',
  'synonym',
  'brand',
  'code',
  'class',
  'target',
  'label',
  'title',
  'author',
  'doi',
  'registration',
  'journal',
  'about-tumour',
  'about-drug',
] as const;
export type NameRole = (typeof NAME_ROLES)[number];

export interface SearchName extends FoldedText {
  role: NameRole;
  /** The language that it is a name in; null for names of both. */
  lang: 'en' | 'zh' | null;
}

/** Something that can be found, under all its names. */
export interface SearchEntry {
  kind: SearchKind;
  slug: string;
  /** Address without the language. */
  path: string;
  title: { en: string; zh: string };
  names: SearchName[];
  /** How much there is behind it: studies, or rows. */
  weight: number;
  /** Of a study: own data, or cited; and whether it is work in a laboratory. */
  origin?: string;
  isLaboratory?: boolean;
}

export interface SearchIndexInput {
  labels: Labels;
  treatments: readonly {
    treatment: Treatment;
    title: { en: string; zh: string };
    /** What the studies call it. */
    labels: readonly { en: string; zh: string }[];
    studies: number;
  }[];
  /** How many results each measure has, and each adverse event; measures without any are not found. */
  results: ReadonlyMap<string, number>;
  adverseEvents: ReadonlyMap<string, number>;
  /** How many studies each tumour and drug is found in. */
  tumourStudies: ReadonlyMap<string, number>;
  drugStudies: ReadonlyMap<string, number>;
  methods: readonly { topic: string; title: { en: string; zh: string } }[];
  /** Lists of results, by their addresses, and what else readers call what is in them. */
  pages: readonly { path: string; title: { en: string; zh: string }; also: readonly string[] }[];
}

const nameOf = (text: string, role: NameRole, lang: SearchName['lang'] = null): SearchName => ({
  ...fold(text),
  role,
  lang,
});

/** How American English spells what our names spell the British way. */
const SPELLINGS: readonly (readonly [british: RegExp, american: string])[] = [
  [/tumour/giu, 'tumor'],
  [/oedema/giu, 'edema'],
  [/diarrhoea/giu, 'diarrhea'],
  [/haem/giu, 'hem'],
  [/anaemia/giu, 'anemia'],
  [/randomised/giu, 'randomized'],
];

/** A name as it is spelt in American English; the same where that makes no difference. */
export const americanSpelling = (text: string): string =>
  SPELLINGS.reduce((spelt, [british, other]) => spelt.replace(british, other), text);

function inAmerican(text: string): SearchName[] {
  const american = americanSpelling(text);
  return american === text ? [] : [nameOf(american, 'synonym')];
}

const inBoth = ({ en, zh }: { en: string; zh: string }, role: NameRole = 'name'): SearchName[] =>
  en === zh ? [nameOf(en, role)] : [nameOf(en, role, 'en'), nameOf(zh, role, 'zh')];

const named = (texts: readonly (string | null | undefined)[], role: NameRole): SearchName[] =>
  texts.flatMap((text) => (text ? [nameOf(text, role)] : []));

const alsoCalled = ({ en, synonyms }: { en: string; synonyms: readonly string[] }): SearchName[] => [
  ...named(synonyms, 'synonym'),
  ...inAmerican(en),
];

/** All terms that can be found, under all their names in both languages. Made once for a version of the data. */
export function searchIndex(input: SearchIndexInput): SearchEntry[] {
  const entries = [
    ...tumourEntries(input),
    ...drugEntries(input),
    ...regimenEntries(input),
    ...termEntries(input),
    ...input.methods.map(
      ({ topic, title }): SearchEntry => ({
        kind: 'method',
        slug: topic,
        path: `/methods/${topic}`,
        title,
        names: inBoth(title),
        weight: 0,
      }),
    ),
    ...input.pages.map(
      ({ path, title, also }): SearchEntry => ({
        kind: 'page',
        slug: path.slice(1),
        path,
        title,
        names: [...inBoth(title), ...named(also, 'synonym')],
        weight: 0,
      }),
    ),
    ...criteriaEntries(input),
  ];
  return entries.map(withDistinctNames);
}

/** Studies and papers, under all their names in both languages. @param laboratory slugs of studies without patients */
export const searchEntries = (
  labels: Labels,
  items: readonly SearchItem[],
  laboratory: ReadonlySet<string> = new Set(),
): SearchEntry[] =>
  items
    .map((item) =>
      item.kind === 'study'
        ? { ...studyEntry(labels, item.study), isLaboratory: laboratory.has(item.study.slug) }
        : paperEntry(item.paper),
    )
    .map(withDistinctNames);

const withDistinctNames = (entry: SearchEntry): SearchEntry => ({
  ...entry,
  names: distinctNames(entry.names),
});

/** The same text once, in its first role. */
function distinctNames(names: readonly SearchName[]): SearchName[] {
  const byText = new Map<string, SearchName>();
  for (const name of names) if (name.folded !== '' && !byText.has(name.text)) byText.set(name.text, name);
  return [...byText.values()];
}

const tumourEntries = ({ labels, tumourStudies }: SearchIndexInput): SearchEntry[] =>
  Object.entries(labels.tumours).map(([slug, term]) => ({
    kind: 'tumour',
    slug,
    path: `/tumours/${slug}`,
    title: term,
    names: [...inBoth(term), ...alsoCalled(term), ...named([term.oncotree, term.nci], 'code')],
    weight: tumourStudies.get(slug) ?? 0,
  }));

/** All that a drug is called. */
const namesOfDrug = ({ drugs }: Labels, slug: string): SearchName[] => {
  const term = drugs[slug];
  return term ? [...inBoth(term), ...named(term.brands, 'brand'), ...alsoCalled(term)] : [];
};

const drugEntries = ({ labels, drugStudies }: SearchIndexInput): SearchEntry[] =>
  Object.entries(labels.drugs).map(([slug, term]) => {
    const drugClass = labels.groups['drug-classes']?.[term.class];
    return {
      kind: 'drug',
      slug,
      path: `/drugs/${slug}`,
      title: term,
      names: [
        ...namesOfDrug(labels, slug),
        ...named([term.nci], 'code'),
        ...(drugClass ? [...inBoth(drugClass, 'class'), ...named(drugClass.synonyms, 'class')] : []),
        ...named(term.targets, 'target'),
      ],
      weight: drugStudies.get(slug) ?? 0,
    };
  });

const regimenEntries = ({ labels, treatments }: SearchIndexInput): SearchEntry[] =>
  treatments.map(({ treatment, title, labels: called, studies }) => ({
    kind: 'regimen',
    slug: treatment.slug,
    path: `/regimens/${treatment.slug}`,
    title,
    names: [
      ...inBoth(title),
      ...called.flatMap((label) => inBoth(label, 'label')),
      ...aboutDrugs(labels, treatment.drugs),
    ],
    weight: studies,
  }));

const aboutDrugs = (labels: Labels, drugs: readonly string[]) =>
  drugs
    .flatMap((drug) => namesOfDrug(labels, drug))
    .map((name): SearchName => ({ ...name, role: 'about-drug' }));

const studyEntry = (labels: Labels, study: StudyToFind): SearchEntry => ({
  kind: 'study',
  slug: study.slug,
  path: `/studies/${study.slug}`,
  title: { en: study.shortTitleEn, zh: study.shortTitleZh },
  names: [
    ...inBoth({ en: study.shortTitleEn, zh: study.shortTitleZh }),
    ...inBoth({ en: study.titleEn, zh: study.titleZh }, 'title'),
    ...study.tumours.flatMap((slug): SearchName[] => {
      const term = labels.tumours[slug];
      return term ? [...inBoth(term, 'about-tumour'), ...named(term.synonyms, 'about-tumour')] : [];
    }),
    ...aboutDrugs(labels, study.drugs),
    ...named(study.soughtBy, 'registration'),
  ],
  weight: study.facts,
  origin: study.origin,
});

/** Facts of a publication by which a paper is looked for. */
const ROLE_OF_FACT: Record<string, NameRole> = { author: 'author', doi: 'doi', journal: 'journal' };

const paperEntry = ({ slug, titleEn, titleZh, facts }: PaperToFind): SearchEntry => ({
  kind: 'paper',
  slug,
  path: `/papers/${slug}`,
  title: { en: titleEn, zh: titleZh },
  names: [
    ...inBoth({ en: titleEn, zh: titleZh }),
    ...facts.flatMap(({ measure, verbatim, valueText, valueTextZh }) => {
      const role = ROLE_OF_FACT[measure];
      return role ? named([valueText, valueTextZh, verbatim], role) : [];
    }),
  ],
  weight: 0,
});

/** Results that were judged by certain criteria, "RECIST", "Choi", are a list. */
const criteriaEntries = ({ labels }: SearchIndexInput): SearchEntry[] =>
  Object.entries(labels.groups['response-criteria'] ?? {}).map(([slug, term]) => ({
    kind: 'page',
    slug: `outcomes-${slug}`,
    path: `/outcomes?criteria=${slug}`,
    title: term,
    names: [...inBoth(term), ...alsoCalled(term)],
    weight: 0,
  }));

function termEntries({ labels, results, adverseEvents }: SearchIndexInput): SearchEntry[] {
  const measures = Object.entries(labels.measures).map(
    ([slug, term]): SearchEntry => ({
      kind: 'measure',
      slug,
      path: `/outcomes?measure=${slug}`,
      title: term,
      names: [...inBoth(term), ...alsoCalled(term)],
      weight: results.get(slug) ?? 0,
    }),
  );
  const terms = Object.entries(labels.adverseEvents).map(
    ([slug, term]): SearchEntry => ({
      kind: 'adverse-event',
      slug,
      path: `/adverse-events?term=${slug}`,
      title: term,
      names: [...inBoth(term), ...alsoCalled(term), ...named([term.ctcae], 'code')],
      weight: adverseEvents.get(slug) ?? 0,
    }),
  );
  // Readers look for symptoms that nobody reports; of those it is said.
  return [...measures.filter(({ weight }) => weight > 0), ...terms];
}
