import type { ViewContext } from './view-context';

/** Own data of a paper, or secondary: never mixed, always marked. */
export interface OriginView {
  origin: 'primary' | 'secondary';
  label: string;
}

export const originView = ({ text }: Pick<ViewContext, 'text'>, origin: string): OriginView => ({
  origin: origin === 'primary' ? 'primary' : 'secondary',
  label: text.origin[origin] ?? origin,
});
