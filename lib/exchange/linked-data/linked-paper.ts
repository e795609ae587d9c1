import { inLocale, type ViewContext } from '@/lib/present/words/view-context';
import type { CslItem } from '../citation/csl-item';
import { type CitedPaper, paperCitation } from '../citation/paper-citation';

/** A paper as linked data tell of it: its titles as the site has them, all else as the text prints it. */
export interface LinkedPaper {
  slug: string;
  title: string;
  otherTitle: string;
  printed: CslItem;
}

export function linkedPaper(context: ViewContext, paper: CitedPaper): LinkedPaper {
  const title = inLocale(context, paper.titleEn, paper.titleZh);
  return {
    slug: paper.slug,
    title,
    otherTitle: title === paper.titleEn ? paper.titleZh : paper.titleEn,
    printed: paperCitation(paper, context.locale),
  };
}
