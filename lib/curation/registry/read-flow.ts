import type { Characteristic } from '@/lib/domain/characteristic';
import type { RecordGroups } from './record-groups';
import { type At, objects, printed, type RecordModules, text } from './record-modules';
import type { RecordTerms } from './record-terms';
import { readCount } from './recorded-value';

const SECTION = 'Participant flow';

/** Milestones that are steps of every flow; any other is told apart by its name. */
const MEASURES: Readonly<Record<string, string>> = {
  STARTED: 'participants-started',
  COMPLETED: 'participants-completed',
  'NOT COMPLETED': 'participants-not-completed',
};

/** Steps that are of those who started. */
const SHARES: ReadonlySet<string> = new Set(['participants-completed', 'participants-not-completed']);

/** How many came how far, period by period, as characteristics of their groups. */
export function readFlow(modules: RecordModules, terms: RecordTerms, groups: RecordGroups): Characteristic[] {
  const flow = modules.module('/resultsSection/participantFlowModule');
  if (!flow) return [];
  const groupOf = new Map(objects(flow, 'groups').map((at) => [at.node.id as unknown, at]));
  const periods = objects(flow, 'periods');
  /** Who started the period in the same group: the denominator of who completed it or not. */
  const startedWith = (period: At, at: At): At | undefined =>
    objects(period, 'milestones')
      .filter(({ node }) => text(node, 'type')?.toUpperCase() === 'STARTED')
      .flatMap((started) => objects(started, 'achievements'))
      .find(({ node }) => node.groupId === at.node.groupId);
  const step = (period: At, measure: string, category: string | null, at: At): Characteristic[] => {
    const group = groupOf.get(at.node.groupId);
    const count = readCount(printed(at.node.numSubjects) ?? '');
    if (!group || count === undefined) return [];
    const comment = text(at.node, 'comment');
    const started = SHARES.has(measure) ? startedWith(period, at) : undefined;
    const of = started && readCount(printed(started.node.numSubjects) ?? '');
    const title = text(period.node, 'title');
    return [
      {
        measure,
        count,
        cohort: groups.cohortOf(group),
        ...(category === null ? {} : { category: terms.bilingual(category) }),
        // The only period is the study as a whole.
        ...(periods.length > 1 && title !== undefined ? { period: terms.bilingual(title) } : {}),
        // More than there were are no share; the audit names it.
        ...(started && of && of >= count
          ? { of, also: [modules.place(started, 'numSubjects', SECTION)] }
          : {}),
        ...(comment ? { comment } : {}),
        source: modules.place(at, 'numSubjects', SECTION, ['comment', 'numUnits']),
      },
    ];
  };
  return periods.flatMap((period) => [
    ...objects(period, 'milestones').flatMap((milestone) => {
      const type = text(milestone.node, 'type') ?? '';
      const measure = MEASURES[type.toUpperCase()];
      return objects(milestone, 'achievements').flatMap((at) =>
        step(period, measure ?? 'milestone-reached', measure === undefined ? type : null, at),
      );
    }),
    ...objects(period, 'dropWithdraws').flatMap((reason) =>
      objects(reason, 'reasons').flatMap((at) =>
        step(period, 'reason-not-completed', text(reason.node, 'type') ?? '', at),
      ),
    ),
  ]);
}
