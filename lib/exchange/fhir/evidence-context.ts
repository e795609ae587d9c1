import type { Evidence, UsageContext } from 'fhir/r5';
import type { EvidenceRecord, StudyRecord } from '../record/study-record';
import { codingsOf } from './codes';
import { concept } from './parts';

const typeOf = (code: string, display: string) => ({
  system: 'http://terminology.hl7.org/CodeSystem/usage-context-type',
  code,
  display,
});
const FOCUS = typeOf('focus', 'Clinical Focus');
const PROGRAM = typeOf('program', 'Program');

/** Tumours and drugs of a result: those of its row, else those of the study. */
function subjectsOf({ tumours, drugs }: StudyRecord, { kind, row }: EvidenceRecord) {
  if (kind !== 'outcome' && kind !== 'adverse-event') return [...tumours, ...drugs];
  const named = new Set([...row.tumours, ...row.drugs]);
  return [...tumours, ...drugs].filter(({ slug }) => named.has(slug));
}

/** What a result is about, so that it says so also when it is taken out of its bundle: tumours, drugs, and the study. */
export const contextOfEvidence = (
  record: StudyRecord,
  evidence: EvidenceRecord,
): Pick<Evidence, 'useContext'> => ({
  useContext: [
    ...subjectsOf(record, evidence).map(
      (term): UsageContext => ({ code: FOCUS, valueCodeableConcept: concept(term.name, codingsOf(term)) }),
    ),
    { code: PROGRAM, valueCodeableConcept: concept(record.shortTitle) },
  ],
});
