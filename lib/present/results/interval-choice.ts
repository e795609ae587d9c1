import { methodHref } from '../words/method-link';
import type { IntervalMethod, ViewContext } from '../words/view-context';

/** Name of the address's parameter that chooses the method. */
const PARAMETER = 'interval';
const METHODS = ['wilson', 'clopper-pearson'] as const satisfies readonly IntervalMethod[];

/** By which method a page calculates intervals, as links to itself. */
export interface IntervalChoiceView {
  label: string;
  options: { text: string; href: string; current: boolean }[];
  method: { text: string; href: string };
}

/** The method that an address asks for; Wilson's where it asks for none that we know. */
export const readIntervalMethod = (
  parameters: Record<string, string | string[] | undefined>,
): IntervalMethod => METHODS.find((method) => method === parameters[PARAMETER]) ?? 'wilson';

/** What keeps a page's choice in the address of another one; nothing where it is the usual one. */
export const keptInterval = ({ intervalMethod = 'wilson' }: ViewContext): Record<string, string> =>
  intervalMethod === 'wilson' ? {} : { [PARAMETER]: intervalMethod };

/** `path` is the page's address without the language, with its other parameters. */
export function intervalChoice(context: ViewContext, path: string): IntervalChoiceView {
  const { text, locale, intervalMethod = 'wilson' } = context;
  const address = `/${locale}${path}`;
  return {
    label: text.intervalChoice.label,
    options: METHODS.map((method) => ({
      text: text.intervalChoice.methods[method],
      href:
        method === 'wilson' ? address : `${address}${path.includes('?') ? '&' : '?'}${PARAMETER}=${method}`,
      current: method === intervalMethod,
    })),
    method: { text: text.intervalChoice.how, href: methodHref(context, 'proportion-intervals') },
  };
}
