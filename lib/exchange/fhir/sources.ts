import type { RelatedArtifact } from 'fhir/r5';
import type { EvidenceRecord, SourcedText, StudyRecord } from '../record/study-record';
import { citationLine } from './citation';
import { NAMES, urnOf } from './identity';
import { translated } from './parts';

const citedIn = ({ paper }: StudyRecord) => ({
  citation: citationLine(paper),
  resourceReference: { reference: urnOf(NAMES.paper(paper.slug)) },
});

/** Paper, section, lines, figure as printed, and the address of the fact in no language. */
export function sourcesOfFact(
  record: StudyRecord,
  { fact, locations }: Pick<SourcedText, 'fact' | 'locations'>,
  base: string,
): RelatedArtifact[] {
  const cited = citedIn(record);
  const document = { url: `${base}/facts/${fact}` };
  if (locations.length === 0) return [{ type: 'derived-from', ...cited, document }];
  return locations.map(({ words, verbatim }) => ({
    type: 'derived-from',
    ...translated('label', words),
    ...(verbatim === null ? {} : { display: verbatim }),
    ...cited,
    document,
  }));
}

/** Where a result stands in the paper; of what is calculated, where the calculation is. */
export function sourcesOfEvidence(
  record: StudyRecord,
  { fact, locations, calculation }: EvidenceRecord,
  base: string,
): RelatedArtifact[] {
  if (fact !== null) return sourcesOfFact(record, { fact, locations }, base);
  return [
    {
      type: 'derived-from',
      ...citedIn(record),
      ...(calculation === null ? {} : { document: { url: `${base}${calculation}` } }),
    },
  ];
}
