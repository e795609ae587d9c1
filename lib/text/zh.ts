import { analyseWords } from './analyse.zh';
import { chartsWords } from './charts.zh';
import { compareWords } from './compare.zh';
import { dataWords } from './data.zh';
import type { Text } from './en';
import { evidenceWords } from './evidence.zh';
import { glossaryWords } from './glossary.zh';
import { homeWords } from './home.zh';
import { listsWords } from './lists.zh';
import { papersWords } from './papers.zh';
import { poolingWords } from './pooling.zh';
import { registryWords } from './registry.zh';
import { searchWords } from './search.zh';
import { shellWords } from './shell-words';
import { studyWords } from './study.zh';
import { subjectsWords } from './subjects.zh';
import { valuesWords } from './values.zh';

/** 读者看到的每一个词，简体中文；按领域分文件，在此合并。 */
export const zh: Text = {
  site: shellWords.zh.site,
  nav: shellWords.zh.nav,
  drawer: shellWords.zh.drawer,
  state: shellWords.zh.state,
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
