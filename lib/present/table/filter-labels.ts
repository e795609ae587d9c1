import { ownValue } from '@/lib/domain/own-value';
import { type Paired, pairFilter, readPair } from '@/lib/domain/studied-pairs';
import { readTreatment } from '@/lib/domain/treatment';
import { ruleTitle } from '../provenance/check-results';
import {
  adverseEventName,
  drugName,
  groupName,
  measureName,
  pairName,
  treatmentName,
  tumourName,
  type ViewContext,
} from '../words/view-context';

type TitleOf = ReadonlyMap<string, { en: string; zh: string }>;
/** Titles of the studies and papers that filters name, by slug. */
export interface FacetTitles {
  studies?: TitleOf;
  papers?: TitleOf;
}

/** How the value of each filter reads; filters without an entry show the value itself. */
export function filterValueLabel(
  context: ViewContext,
  titles: FacetTitles = {},
): (filter: string, value: string) => string {
  const { text } = context;
  const answers: Record<string, string> = {
    yes: text.filters.yes,
    no: text.filters.no,
    'not-reported': text.filters.notReported,
  };
  const byFilter: Record<string, (value: string) => string> = {
    regimen: (value) => regimenName(context, value),
    family: (value) => ownValue(text.designFamilies, value) ?? value,
    reporting: (value) => ownValue(text.map.reporting, value) ?? value,
    minimum: (value) => text.map.atLeast(value),
    tumour: (value) => tumourName(context, value),
    drug: (value) => drugName(context, value),
    class: (value) => groupName(context, 'drug-classes', value),
    design: (value) => groupName(context, 'designs', value),
    phase: (value) => groupName(context, 'phases', value),
    setting: (value) => groupName(context, 'settings', value),
    criteria: (value) => groupName(context, 'response-criteria', value),
    origin: (value) => ownValue(text.origin, value) ?? value,
    group: (value) => ownValue(text.groups, value) ?? value,
    measure: (value) => measureName(context, value),
    term: (value) => adverseEventName(context, value),
    occurrence: (value) => ownValue(text.occurrences, value) ?? value,
    grade: (value) => ownValue(answers, value) ?? text.charts.gradeLabel(value),
    study: (value) => titles.studies?.get(value)?.[context.locale] ?? value,
    paper: (value) => titles.papers?.get(value)?.[context.locale] ?? value,
    rule: (value) => ruleTitle(context, value),
    verdict: (value) => ownValue(text.verdicts, value) ?? value,
  };
  for (const paired of ['regimen', 'drug', 'class'] satisfies Paired[]) {
    byFilter[pairFilter(paired)] = (value) => {
      const { tumour, other } = readPair(value);
      return pairName(context, tumourName(context, tumour), byFilter[paired]?.(other) ?? other);
    };
  }
  return (filter, value) => ownValue(byFilter, filter)?.(value) ?? ownValue(answers, value) ?? value;
}

/** The name of a treatment by its slug, or the slug where it names no drugs. */
function regimenName(context: ViewContext, slug: string): string {
  const treatment = readTreatment(slug, context.labels.drugs);
  return treatment ? treatmentName(context, treatment) : slug;
}
