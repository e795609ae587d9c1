import { getCitedPaper } from '@/lib/data/reads/get-cited';
import { paperCitation } from '@/lib/exchange/citation/paper-citation';
import { scholarlyTags } from '@/lib/exchange/citation/scholarly-tags';
import { paperRecord } from '@/lib/exchange/record/paper-record';
import type { Locale } from '@/lib/text/locale';

/** Tags by which reference managers and search engines for papers know the paper that a page is about. */
export async function citationTags(
  paper: string,
  locale: Locale,
): Promise<Record<string, string | string[]>> {
  const cited = await getCitedPaper(paper);
  return cited ? scholarlyTags(paperCitation(paperRecord(cited), locale)) : {};
}
