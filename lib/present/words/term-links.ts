import type { Treatment } from '@/lib/domain/treatment';
import { drugName, treatmentName, tumourName, type ViewContext } from './view-context';

/** A name and the page that it leads to. */
export interface NamedLink {
  text: string;
  href: string;
}

export const tumourLink = (context: ViewContext, slug: string): NamedLink => ({
  text: tumourName(context, slug),
  href: `/${context.locale}/tumours/${slug}`,
});

export const drugLink = (context: ViewContext, slug: string): NamedLink => ({
  text: drugName(context, slug),
  href: `/${context.locale}/drugs/${slug}`,
});

export const treatmentLink = (context: ViewContext, treatment: Treatment): NamedLink => ({
  text: treatmentName(context, treatment),
  href: `/${context.locale}/regimens/${treatment.slug}`,
});
