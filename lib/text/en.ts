import { analyseWords } from './analyse.en';
import { chartsWords } from './charts.en';
import { compareWords } from './compare.en';
import { dataWords } from './data.en';
import { evidenceWords } from './evidence.en';
import { glossaryWords } from './glossary.en';
import { homeWords } from './home.en';
import { listsWords } from './lists.en';
import { papersWords } from './papers.en';
import { poolingWords } from './pooling.en';
import { registryWords } from './registry.en';
import { searchWords } from './search.en';
import { shellWords } from './shell-words';
import { studyWords } from './study.en';
import { subjectsWords } from './subjects.en';
import type { TranslationOf } from './translation-of';
import { valuesWords } from './values.en';

/**
 * Every word that a reader sees, in English: a file a domain, `<domain>.en.ts`, put together here. Each `<domain>.zh.ts`
 * has the type of its English, so the compiler lists what is missing.
 */
export const en = {
  site: shellWords.en.site,
  nav: shellWords.en.nav,
  drawer: shellWords.en.drawer,
  state: shellWords.en.state,
  ...valuesWords,
  ...evidenceWords,
  ...listsWords,
  ...homeWords,
  ...registryWords,
  ...searchWords,
  ...subjectsWords,
  ...papersWords,
  ...studyWords,
  ...chartsWords,
  ...compareWords,
  ...poolingWords,
  ...dataWords,
  ...glossaryWords,
  ...analyseWords,
};

/** The shape that every language has. */
export type Text = TranslationOf<typeof en>;
