import { keptInterval } from '../../results/interval-choice';
import type { ViewContext } from '../../words/view-context';

/** How many cohorts stand side by side. */
export const FEWEST_COHORTS = 2;
export const MOST_COHORTS = 6;

/** Ids of an address that are looked at. */
const MOST_NAMED = 50;

/** Name of the address's parameter that holds the cohorts. */
const PARAMETER = 'cohorts';

/** Why a cohort that an address names is not shown. */
export type AddressProblem =
  | { kind: 'unknown'; id: string }
  | { kind: 'renamed'; id: string }
  | { kind: 'repeated'; id: string }
  | { kind: 'too-many'; id: string };

export interface ComparedIds {
  /** At most six that exist, each once, in the order of the address. */
  ids: string[];
  problems: AddressProblem[];
}

/** Ids in an address: joined by commas (full width ones too), or one parameter each, as a form sends them. */
export function namedCohorts(parameters: Record<string, string | string[] | undefined>): string[] {
  const given = parameters[PARAMETER];
  return (Array.isArray(given) ? given : [given ?? ''])
    .flatMap((part) => part.split(/[,，\s]+/u))
    .filter((id) => id !== '')
    .slice(0, MOST_NAMED);
}

/** The cohorts of an address that can be shown, and what is wrong with the others; `renamed` leads from old ids to new ones. */
export function readComparedIds(
  parameters: Record<string, string | string[] | undefined>,
  exists: (id: string) => boolean,
  renamed: ReadonlyMap<string, string> = new Map(),
): ComparedIds {
  const ids: string[] = [];
  const problems: AddressProblem[] = [];
  for (const named of namedCohorts(parameters)) {
    const id = renamed.get(named) ?? named;
    if (id !== named && exists(id)) problems.push({ kind: 'renamed', id: named });
    if (!exists(id)) problems.push({ kind: 'unknown', id: named });
    else if (ids.includes(id)) problems.push({ kind: 'repeated', id });
    else if (ids.length === MOST_COHORTS) problems.push({ kind: 'too-many', id });
    else ids.push(id);
  }
  return { ids, problems };
}

/** The comparison's address without a language: `/compare?cohorts=study/arm,study/other`, kept readable. */
export function compareAddress(ids: readonly string[], more: Readonly<Record<string, string>> = {}): string {
  const parameters = [
    ...(ids.length > 0 ? [`${PARAMETER}=${ids.map(encodeId).join(',')}`] : []),
    ...Object.entries(more).map(([name, value]) => `${name}=${encodeURIComponent(value)}`),
  ];
  return parameters.length > 0 ? `/compare?${parameters.join('&')}` : '/compare';
}

/** The comparison of these cohorts in the reader's language, with the intervals that the page shows. */
export const compareHref = (context: ViewContext, ids: readonly string[]) =>
  `/${context.locale}${compareAddress(ids, keptInterval(context))}`;

/** A slash may stand in a query as it is. */
const encodeId = (id: string) => encodeURIComponent(id).replaceAll('%2F', '/');
