import type { Topic } from '@/lib/stats';
import type { ViewContext } from './view-context';

/** Address of the page that describes a method. */
export const methodHref = ({ locale }: Pick<ViewContext, 'locale'>, topic: Topic) =>
  `/${locale}/methods/${topic}`;
