import { listMethods } from '@/lib/data/methods';
import { getPaper } from '@/lib/data/reads/get-paper';
import { readTreatment } from '@/lib/domain/treatment';
import { methodPage } from '@/lib/present/pages/methods/method-pages';
import {
  drugName,
  inLocale,
  treatmentName,
  tumourName,
  type ViewContext,
} from '@/lib/present/words/view-context';
import { readSource } from './page-context';

/** Title of a page that has no figures to embed; null where there is no such page. `path` is without the language. */
export async function readPageTitle(
  context: ViewContext,
  [folder = '', slug, ...rest]: readonly string[],
): Promise<string | null> {
  const { text, labels } = context;
  if (rest.length > 0) return null;
  if (slug === undefined) return folder === '' ? text.site.name : (LISTS[folder]?.(text) ?? null);
  switch (folder) {
    case 'facts':
      return (await readSource(context, slug))?.headline ?? null;
    case 'papers': {
      const paper = await getPaper(slug);
      return paper && inLocale(context, paper.titleEn, paper.titleZh);
    }
    case 'tumours':
      return Object.hasOwn(labels.tumours, slug) ? tumourName(context, slug) : null;
    case 'drugs':
      return Object.hasOwn(labels.drugs, slug) ? drugName(context, slug) : null;
    case 'regimens': {
      const treatment = readTreatment(slug, labels.drugs);
      return treatment && treatmentName(context, treatment);
    }
    case 'methods':
      return methodPage(context, await listMethods(), slug)?.title ?? null;
    case 'data':
      return slug === 'api' ? text.apiReference.title : null;
    default:
      return null;
  }
}

/** Pages of lists; those with figures say their title themselves. */
const LISTS: Readonly<Record<string, (text: ViewContext['text']) => string>> = Object.assign(
  Object.create(null),
  {
    studies: (text: ViewContext['text']) => text.studies.title,
    tumours: (text: ViewContext['text']) => text.tumours.title,
    drugs: (text: ViewContext['text']) => text.drugs.title,
    regimens: (text: ViewContext['text']) => text.regimens.title,
    papers: (text: ViewContext['text']) => text.papers.title,
    audit: (text: ViewContext['text']) => text.audit.title,
    analyse: (text: ViewContext['text']) => text.analyse.title,
    methods: (text: ViewContext['text']) => text.methods.title,
    data: (text: ViewContext['text']) => text.data.title,
  },
);
