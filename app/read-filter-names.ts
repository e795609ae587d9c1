import { filterNames } from '@/lib/analysis/filter-names';
import { oncePerDatabase } from '@/lib/data/once-per-database';
import { getVocabulary } from '@/lib/data/reads/get-vocabulary';
import { listTitles } from '@/lib/data/reads/list-titles';

/** What the values of filters are called, of the present data. @throws {DatabaseUnavailable} */
export const readFilterNames = oncePerDatabase(async () => {
  const [labels, titles] = await Promise.all([getVocabulary(), listTitles()]);
  return filterNames(labels, titles);
});
