import type { StudyMark } from '../table/table-model';
import { designLadder } from './design-ladder';
import { originView } from './origin-view';
import { inLocale, type ViewContext } from './view-context';

interface MarkedStudy {
  slug: string;
  shortTitleEn: string;
  shortTitleZh: string;
  origin: string;
  design: string | null;
}

/** A study by its name, whose data they are, its design on the ladder and how many patients it has. */
export function studyMark(context: ViewContext, study: MarkedStudy, size: number | null = null): StudyMark {
  return {
    title: inLocale(context, study.shortTitleEn, study.shortTitleZh),
    href: `/${context.locale}/studies/${study.slug}`,
    origin: originView(context, study.origin),
    design: designLadder(context, { design: study.design, phase: null }),
    size: size === null ? '' : context.text.number.patients(size),
  };
}
