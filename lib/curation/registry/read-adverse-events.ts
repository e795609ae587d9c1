import type { AdverseEventDatum } from '@/lib/domain/adverse-event';
import type { Characteristic } from '@/lib/domain/characteristic';
import type { RecordGroups } from './record-groups';
import { type At, objects, printed, type RecordModules, text } from './record-modules';
import type { RecordTerms } from './record-terms';
import { readCount, readRecordedValue } from './recorded-value';

const SECTION = 'Adverse events';

const NOBODY_AT_RISK = {
  en: 'The record gives nobody at risk in this group, so it doesn’t tell whether the event occurs.',
  zh: '记录中该组的风险人数为 0，无法据此判断该事件是否发生。',
};

const FEWER_AT_RISK = {
  en: 'The record gives fewer patients at risk than affected, so no share is made of them.',
  zh: '记录中的风险人数少于发生事件的人数，故不计算比例。',
};

/** Totals of a group, and their fields. */
const TOTALS = [
  { term: 'all-cause-mortality', affected: 'deathsNumAffected', atRisk: 'deathsNumAtRisk' },
  {
    term: 'serious-adverse-event',
    affected: 'seriousNumAffected',
    atRisk: 'seriousNumAtRisk',
    serious: true,
  },
  { term: 'any-other-adverse-event', affected: 'otherNumAffected', atRisk: 'otherNumAtRisk', serious: false },
] as const;

/** Serious events, other events, deaths, and the totals of each group. */
export function readAdverseEvents(modules: RecordModules, terms: RecordTerms, groups: RecordGroups) {
  const found = modules.module('/resultsSection/adverseEventsModule');
  const events: AdverseEventDatum[] = [];
  const attributes: Characteristic[] = [];
  if (!found) return { events, attributes };
  const threshold = readRecordedValue(printed(found.node.frequencyThreshold) ?? '').value;
  if (threshold !== undefined) {
    attributes.push({
      measure: 'adverse-event-threshold',
      value: threshold,
      unit: '%',
      source: modules.place(found, 'frequencyThreshold', SECTION),
    });
  }
  for (const [measure, field] of [
    ['adverse-event-time-frame', 'timeFrame'],
    ['adverse-event-ascertainment', 'description'],
  ] as const) {
    const words = text(found.node, field);
    if (words)
      attributes.push({
        measure,
        text: terms.bilingual(words),
        source: modules.place(found, field, SECTION),
      });
  }
  const cohorts = new Map<unknown, string>();
  for (const group of objects(found, 'eventGroups')) {
    const cohort = groups.cohortOf(group);
    cohorts.set(group.node.id, cohort);
    for (const { term, affected, atRisk, ...more } of TOTALS) {
      const event = adverseEventAt(modules, group, { affected, atRisk, events: 'numEvents' });
      if (event) events.push({ term, ...event, cohort, ...more });
    }
  }
  for (const [list, serious] of [
    ['seriousEvents', true],
    ['otherEvents', false],
  ] as const) {
    for (const row of objects(found, list)) {
      const printedTerm = text(row.node, 'term') ?? '';
      if (printedTerm === '') continue;
      const [system, source, way] = ['organSystem', 'sourceVocabulary', 'assessmentType'].map((field) =>
        text(row.node, field),
      );
      const shared = {
        term: terms.adverseEventOf(printedTerm),
        termVerbatim: printedTerm,
        serious,
        ...(system ? { organSystem: terms.termOf('organ-systems', system) } : {}),
        ...(source ? { sourceVocabulary: source } : {}),
        ...(way === 'SYSTEMATIC_ASSESSMENT' ? { ascertainment: 'systematic' as const } : {}),
        ...(way === 'NON_SYSTEMATIC_ASSESSMENT' ? { ascertainment: 'non-systematic' as const } : {}),
      };
      for (const stats of objects(row, 'stats')) {
        const cohort = cohorts.get(stats.node.groupId);
        const event = adverseEventAt(modules, stats, {
          affected: 'numAffected',
          atRisk: 'numAtRisk',
          events: 'numEvents',
        });
        if (event && cohort !== undefined) events.push({ ...shared, ...event, cohort });
      }
    }
  }
  return { events, attributes };
}

function adverseEventAt(
  modules: RecordModules,
  at: At,
  fields: { affected: string; atRisk: string; events: string },
): Pick<AdverseEventDatum, 'count' | 'of' | 'atRisk' | 'events' | 'occurrence' | 'note' | 'source'> | null {
  const [count, of, events] = [fields.affected, fields.atRisk, fields.events].map((field) =>
    readCount(printed(at.node[field]) ?? ''),
  );
  // Who was at risk alone says nothing of the event.
  const main = count !== undefined ? fields.affected : events !== undefined ? fields.events : undefined;
  if (main === undefined) return null;
  return {
    occurrence: (count ?? events ?? 0) > 0 ? 'observed' : 'none-observed',
    ...(count === undefined ? {} : { count }),
    ...(of === undefined ? {} : of > 0 && of >= (count ?? 0) ? { of } : { atRisk: of }),
    ...(events === undefined ? {} : { events }),
    ...(of === 0
      ? { note: NOBODY_AT_RISK }
      : of !== undefined && of < (count ?? 0)
        ? { note: FEWER_AT_RISK }
        : {}),
    source: modules.place(
      at,
      main,
      SECTION,
      [fields.atRisk, fields.events].filter((field) => field !== main),
    ),
  };
}
