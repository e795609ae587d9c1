import type { Entry } from '@/lib/domain/entry';
import { isRegistryLocation } from '@/lib/domain/source';

/** Why a value of the result modules is no datum of its own. */
export const OUTSIDE_REASONS = ['with-the-figure', 'description', 'contact-and-agreement'] as const;
type OutsideReason = (typeof OUTSIDE_REASONS)[number];

/** Values that are no data of their own, by their place in the structure of a record. */
const OUTSIDE: readonly [structure: RegExp, reason: OutsideReason][] = [
  // Titles, units, kinds of value and numbers of groups go with every figure that they are of.
  [/\/groups\/(?:id|title)$/u, 'with-the-figure'],
  [/\/eventGroups\/(?:id|title)$/u, 'with-the-figure'],
  [/\/groupIds?$/u, 'with-the-figure'],
  [/\/(?:periods|classes|categories)\/title$/u, 'with-the-figure'],
  [/\/(?:milestones|dropWithdraws)\/type$/u, 'with-the-figure'],
  [/\/denoms\/units$/u, 'with-the-figure'],
  [
    /\/(?:measures|outcomeMeasures)\/(?:title|type|paramType|dispersionType|unitOfMeasure|timeFrame|reportingStatus)$/u,
    'with-the-figure',
  ],
  [
    /\/(?:measures|outcomeMeasures)\/(?:calculatePct|denomUnitsSelected|typeUnitsAnalyzed|anticipatedPostingDate)$/u,
    'with-the-figure',
  ],
  [/\/(?:participantFlowModule|baselineCharacteristicsModule)\/typeUnitsAnalyzed$/u, 'with-the-figure'],
  [
    /\/analyses\/(?:statisticalMethod|paramType|nonInferiorityType|testedNonInferiority|dispersionType|ciNumSides|otherAnalysisType)$/u,
    'with-the-figure',
  ],
  [
    /\/(?:seriousEvents|otherEvents)\/(?:term|organSystem|sourceVocabulary|assessmentType)$/u,
    'with-the-figure',
  ],
  // A denominator of nothing: no number affected is given beside it.
  [/(?:numAtRisk|NumAtRisk)$/u, 'with-the-figure'],
  // Prose, which stays at the registry.
  [/(?:\/description|Description|\/comment|Comment|Details|\/notes|\/limitations)$/u, 'description'],
  [/^\/resultsSection\/adverseEventsModule\/allCauseMortalityComment$/u, 'description'],
  [/^\/resultsSection\/moreInfoModule\//u, 'contact-and-agreement'],
];

export interface RecordCoverage {
  /** Values of the result modules. */
  values: number;
  held: number;
  outside: Record<OutsideReason, number>;
  /** Paths of values that are neither held nor outside. */
  open: string[];
}

/** What becomes of every value of the result modules of a record, by structure: held by a datum, outside with a reason, or open. */
export function recordCoverage(
  values: Iterable<{ path: string; structure: string }>,
  entries: readonly Entry[],
): RecordCoverage {
  const held = new Set<string>();
  for (const { sources } of entries) {
    for (const place of sources) {
      if (!isRegistryLocation(place)) continue;
      held.add(place.path);
      const parent = place.path.slice(0, place.path.lastIndexOf('/'));
      for (const field of Object.keys(place.beside ?? {})) held.add(`${parent}/${field}`);
    }
  }
  const coverage: RecordCoverage = {
    values: 0,
    held: 0,
    outside: { 'with-the-figure': 0, description: 0, 'contact-and-agreement': 0 },
    open: [],
  };
  for (const { path, structure } of values) {
    if (!structure.startsWith('/resultsSection/')) continue;
    coverage.values += 1;
    if (held.has(path)) {
      coverage.held += 1;
      continue;
    }
    const reason = OUTSIDE.find(([pattern]) => pattern.test(structure))?.[1];
    if (reason) coverage.outside[reason] += 1;
    else coverage.open.push(path);
  }
  return coverage;
}
