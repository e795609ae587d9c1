import type { CslItem } from '../cite/csl-item';
import { type CitedPaper, paperCitation } from '../cite/paper-citation';
import { inLocale, type ViewContext } from '../view-context';

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
