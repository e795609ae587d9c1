import { inLocale, type ViewContext } from '../../words/view-context';

export interface StudyLink {
  slug: string;
  origin: string;
  shortTitleEn: string;
  shortTitleZh: string;
}

export const studyLink = (context: ViewContext, study: StudyLink) => ({
  title: inLocale(context, study.shortTitleEn, study.shortTitleZh),
  href: `/${context.locale}/studies/${study.slug}`,
});
