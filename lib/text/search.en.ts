import { shellWords } from './shell-words';

/** Words of the search and of the pages of terms. */
export const searchWords = {
  search: {
    ...shellWords.en.search,
    title: 'Search',
    titleFor: (query: string) => `Search: ${query}`,
    lead: 'Searches everything, in English or Chinese, by name, brand name, synonym or code.',
    kinds: {
      tumour: 'Tumours',
      drug: 'Drugs',
      regimen: 'Regimens',
      study: 'Studies',
      paper: 'Papers',
      measure: 'Outcome measures',
      'adverse-event': 'Adverse events',
      method: 'Methods',
      page: 'Lists',
    },
    nameIn: { en: 'English name', zh: 'Chinese name' },
    roles: {
      name: 'name',
      synonym: 'also called',
      brand: 'brand name',
      code: 'code',
      class: 'class',
      target: 'target',
      label: 'called in a study',
      title: 'title',
      author: 'author',
      doi: 'DOI',
      journal: 'journal',
      registration: 'registration number or sponsor',
      'about-tumour': 'tumour',
      'about-drug': 'drug',
    },
    found: (count: number, query: string) =>
      count === 1 ? `1 hit for “${query}”.` : `${count} hits for “${query}”.`,
    misspelt: (query: string) => `Nothing is called “${query}”. Did you mean:`,
    someWords: (query: string, words: string) =>
      `Nothing has all of “${query}”. These were found for ${words}:`,
    /** Lists of results that the search leads to. */
    pages: {
      'adverse-events': 'Adverse events',
      outcomes: 'Outcomes',
      patients: 'Individual patients',
      studies: 'Studies',
      audit: 'Audit',
    },
    /** A result, and of what it is told. */
    resultOf: (measure: string, subject: string) => (subject ? `${measure} · ${subject}` : measure),
    /** A result of one group, and that of the group it is set against. */
    against: (own: string, other: string) => `${own} vs ${other}`,
    nothing: (query: string) => `Nothing was found for “${query}”.`,
    alone: (drug: string) => `${drug} alone`,
    more: (count: number) => `${count} more`,
    results: (count: number) => (count === 1 ? '1 result' : `${count} results`),
    rows: (count: number) => (count === 1 ? '1 row' : `${count} rows`),
    noneReports: 'no study held here reports it',
    noStudy: 'no study',
  },
  /** What pages of tumours, drugs and regimens share. */
  terms: {
    fromVocabulary: 'From this site’s vocabulary, which has it from',
    fromVocabularyAlone: 'From this site’s vocabulary.',
    knowledge: {
      names: 'names',
      parent: 'place among the tumours',
      class: 'class',
      targets: 'targets',
      mechanism: 'mechanism',
      brands: 'brand names',
      codes: 'codes',
    },
    knowledgeMarks: { dash: ' — ', colon: ': ', semicolon: ' · ', comma: '; ', end: '. ' },
    sourceKinds: {
      paper: 'lines of papers held here',
      public: 'public sources',
      own: 'this site’s own grouping',
    },
    namedOnEachPage: 'The page of each names them. ',
    /** A place of a paper, and what is printed there. */
    paperPlace: (first: number, last: number, verbatim: string) =>
      first === last
        ? `a paper held here, line ${first} (“${verbatim}”)`
        : `a paper held here, lines ${first}–${last} (“${verbatim}”)`,
    ownNames: 'Names without a source, synonyms and the grouping of endpoints are this site’s own.',
    synonyms: 'Also called',
    otherNames: 'Brands and other names',
    brands: 'Brand names',
    oncotree: 'OncoTree',
    nci: 'NCI Thesaurus',
    class: 'Class',
    targets: 'Targets',
    primary: 'in the papers’ own data',
    registry: 'in registry records',
    secondary: 'cited',
    studies: (count: number) => (count === 1 ? '1 study' : `${count} studies`),
    studiesColumn: 'Studies',
    treatmentsColumn: 'Regimens',
    bothSources: (own: number, cited: number) =>
      own + cited === 0
        ? 'none'
        : [own > 0 ? `${own} reported` : '', cited > 0 ? `${cited} cited` : ''].filter(Boolean).join(', '),
    moreStudies: (shown: number, of: number) =>
      `This page shows ${shown} of ${of} studies, those of the papers first. The list of studies has all of them.`,
    lists: 'As filterable tables',
    allStudies: 'studies',
    allOutcomes: 'outcomes',
    allEvents: 'adverse events',
    asFile: (rows: string) => `CSV: ${rows}`,
    contents: 'On this page',
    laboratory: 'Laboratory studies',
    laboratoryLead: 'Cells and animals, not patients.',
    statements: 'Statements of the papers',
    oncotreeSource: 'Names and codes after OncoTree (2025-10-03), Memorial Sloan Kettering, CC BY 4.0',
  },
};
