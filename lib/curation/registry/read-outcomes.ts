import type { Characteristic } from '@/lib/domain/characteristic';
import type { Outcome } from '@/lib/domain/outcome';
import type { TestDatum } from '@/lib/domain/test-result';
import type { MeasureFinder } from './measure-finder';
import { readAnalyses } from './read-analyses';
import { TableReader } from './read-tables';
import type { RecordGroups } from './record-groups';
import { type At, objects, type RecordModules, text } from './record-modules';
import type { RecordTerms } from './record-terms';

const SECTION = 'Outcome measures';

const RANKS: Readonly<Record<string, Outcome['endpointRank']>> = {
  PRIMARY: 'primary',
  SECONDARY: 'secondary',
  OTHER_PRE_SPECIFIED: 'other',
  POST_HOC: 'post-hoc',
};

export interface OutcomesOfRecord {
  outcomes: Outcome[];
  tests: TestDatum[];
  /** Numbers analysed that no figure is of, by cohort. */
  analysed: Characteristic[];
}

/** A number analysed that no figure is of. */
export const numberAnalysed = (
  title: string,
  {
    cohort,
    value,
    place,
    units,
  }: { cohort: string; value: number; place: Characteristic['source']; units: string },
): Characteristic => ({
  measure: 'number-analysed',
  title,
  cohort,
  ...(/participants|patients|subjects/iu.test(units) ? { count: value } : { value, unitVerbatim: units }),
  source: place,
});

/** All outcome measures with what was posted of them, their tests and effects. */
export function readOutcomes(
  modules: RecordModules,
  terms: RecordTerms,
  measures: MeasureFinder,
  groups: RecordGroups,
  armTypeOf: (cohort: string) => string | undefined,
): OutcomesOfRecord {
  const found: OutcomesOfRecord = { outcomes: [], tests: [], analysed: [] };
  const module = modules.module('/resultsSection/outcomeMeasuresModule');
  for (const at of module ? objects(module, 'outcomeMeasures') : []) {
    const title = text(at.node, 'title') ?? '';
    const rank = RANKS[text(at.node, 'type') ?? ''];
    const timeFrame = text(at.node, 'timeFrame');
    const groupOf = new Map(objects(at, 'groups').map((group) => [group.node.id as unknown, group]));
    const cohortOf = (id: unknown) => {
      const group = groupOf.get(id);
      return group ? groups.cohortOf(group) : undefined;
    };
    const reader = new TableReader(modules, terms, measures);
    const table = {
      of: 'outcome' as const,
      at,
      title,
      section: SECTION,
      denominators: objects(at, 'denoms'),
      cohortOf,
    };
    const { figures, measures: named } = reader.read(table);
    const shared = {
      ...(rank ? { endpointRank: rank } : {}),
      ...(timeFrame ? { timeFrame } : {}),
      ...(/\bchange\b.*\bbaseline\b/iu.test(title) ? { changeFromBaseline: true as const } : {}),
    };
    found.outcomes.push(...figures.map((figure): Outcome => ({ ...figure, ...shared })));
    if (figures.length === 0)
      found.outcomes.push(...unposted(modules, measures, reader, at, { title, rank, timeFrame }));
    for (const denominator of reader.unused.values()) found.analysed.push(numberAnalysed(title, denominator));
    const [measure = 'other-outcome'] = named;
    const { tests, effects } = readAnalyses(modules, terms, measures, {
      outcome: at,
      title,
      rank,
      measure: named.size === 1 ? measure : 'other-outcome',
      cohortOf,
      armTypeOf,
    });
    found.tests.push(...tests);
    found.outcomes.push(...effects);
  }
  return found;
}

/** An outcome of which no figure is posted: said of each group that was to be analysed, else of all. */
function unposted(
  modules: RecordModules,
  measures: MeasureFinder,
  reader: TableReader,
  at: At,
  { title, rank, timeFrame }: { title: string; rank: Outcome['endpointRank']; timeFrame: string | undefined },
): Outcome[] {
  const shared = {
    measure: measures.find('outcome', title, 'share', {}).measure,
    title,
    notReported: true as const,
    ...(rank ? { endpointRank: rank } : {}),
    ...(timeFrame ? { timeFrame } : {}),
  };
  const ofGroups = [...reader.unused.values()];
  reader.unused.clear();
  if (ofGroups.length === 0)
    return [{ ...shared, cohort: 'all', source: modules.place(at, 'title', SECTION) }];
  return ofGroups.map(({ cohort, place }) => ({ ...shared, cohort, source: place }));
}
