import type { Fact } from '@/lib/domain/fact';
import type { RecordedFact } from '@/lib/domain/history';
import { linesAt } from '@/lib/domain/source';
import { formatTimepoint } from '@/lib/domain/timepoint';

const text = (value: unknown) => (value === null || value === undefined ? '' : String(value));

/** A fact as a release records it. */
export function recordFact(fact: Fact): RecordedFact {
  const [place] = fact.locations;
  return {
    id: fact.id,
    paper: fact.paper,
    study: text(fact.study),
    cohort: text(fact.cohort),
    patient: text(fact.patient),
    regimen: text(fact.regimen),
    kind: fact.kind,
    measure: fact.measure,
    drug: text(fact.drug),
    tumour: text(fact.tumour),
    timepoint: text(formatTimepoint(fact.time ?? undefined)),
    sign: text(fact.sign),
    value: text(fact.value),
    unit: text(fact.unit),
    numerator: text(fact.numerator),
    denominator: text(fact.denominator),
    censored: text(fact.censored),
    verbatim: text(place?.verbatim),
    lines: place ? (linesAt(place)?.join('-') ?? '') : '',
  };
}
