import { cache } from 'react';
import { getCitedPaper, getCitedStudy, getReleaseDate } from '@/lib/data/reads/get-cited';
import { getDataVersion } from '@/lib/data/reads/get-data-version';
import { referenceIn } from '@/lib/exchange/citation/citation-library';
import { type CiteView, paperCite, studyCite } from '@/lib/exchange/citation/cite-block';
import { citableStudy } from '@/lib/exchange/record/citable-study';
import { paperRecord } from '@/lib/exchange/record/paper-record';
import type { ViewContext } from '@/lib/present/words/view-context';
import { addressOfPage } from './site-address';

/** A study with its paper, read once for each request. */
export const readCitedStudy = cache(getCitedStudy);

/** How a paper's page can be cited; null where there is no such paper. */
export async function citePaper(context: ViewContext, slug: string): Promise<CiteView | null> {
  const paper = await getCitedPaper(slug);
  return paper && paperCite(context, paperRecord(paper), referenceIn);
}

/** How a study's page can be cited today; null where there is no such study. */
export async function citeStudy(context: ViewContext, slug: string): Promise<CiteView | null> {
  const [study, { version }, site] = await Promise.all([
    readCitedStudy(slug),
    getDataVersion(),
    addressOfPage(),
  ]);
  if (!study) return null;
  const data = { version, released: await getReleaseDate(version), site, accessed: new Date() };
  return studyCite(context, citableStudy(study), data, referenceIn);
}
