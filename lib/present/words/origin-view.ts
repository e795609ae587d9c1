import type { Origin } from '@/lib/domain/kinds';
import type { ViewContext } from './view-context';

/** Own data of a paper, or secondary: never mixed, always marked. */
export interface OriginView {
  origin: Origin;
  label: string;
}

export const originView = ({ text }: Pick<ViewContext, 'text'>, origin: string): OriginView => ({
  origin: origin as Origin,
  label: text.origin[origin] ?? origin,
});
