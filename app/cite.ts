import { addressOfPage } from '@/app/site-address';
import { referenceIn } from '@/lib/formats/citation/citation-library';
import { getCitedPaper, getCitedStudy, getReleaseDate } from '@/lib/store/queries/get-cited';
import { getDataVersion } from '@/lib/store/queries/get-data-version';
import { type CiteView, paperCite, studyCite } from '@/lib/views/cite/cite-block';
import type { ViewContext } from '@/lib/views/view-context';

/** How a paper's page can be cited; null where there is no such paper. */
export async function citePaper(context: ViewContext, slug: string): Promise<CiteView | null> {
  const paper = await getCitedPaper(slug);
  return paper && paperCite(context, paper, referenceIn);
}

/** How a study's page can be cited today; null where there is no such study. */
export async function citeStudy(context: ViewContext, slug: string): Promise<CiteView | null> {
  const [study, { version }, site] = await Promise.all([
    getCitedStudy(slug),
    getDataVersion(),
    addressOfPage(),
  ]);
  if (!study) return null;
  const data = { version, released: await getReleaseDate(version), site, accessed: new Date() };
  return studyCite(context, study, data, referenceIn);
}
