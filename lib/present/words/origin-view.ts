import type { ViewContext } from './view-context';

/** Own data of a paper, or cited: never mixed, always marked. */
export interface OriginView {
  origin: 'own' | 'cited';
  label: string;
}

export const originView = ({ text }: Pick<ViewContext, 'text'>, origin: string): OriginView => ({
  origin: origin === 'own' ? 'own' : 'cited',
  label: text.origin[origin] ?? origin,
});
