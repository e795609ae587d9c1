import { describe, expect, it } from 'vitest';
import { linkTrials, TrialsOfPapers } from '@/lib/curation/registry/link-trials';
import type { ReadPaper } from '@/lib/domain/files';
import { datum, filesWith, words } from '../../../fixtures/evidence-builder';
import { inventedRecord } from '../../../fixtures/registry/invented-record';
import { readInvented } from '../../../fixtures/registry/read-invented';

/** A paper with one trial of its own, of so many patients, that prints this of itself. */
function paperOf(size: number, publication: Record<string, string>, number?: string): ReadPaper {
  const [paper] = filesWith({
    cohorts: [
      { id: 'all', label: words('all'), role: 'all', size: { value: size, source: place(`${size}`) } },
    ],
    ...(number ? { attributes: [datum('registration-number', number, { text: words(number) })] } : {}),
  }).papers;
  if (!paper) throw new Error('there is one paper');
  return {
    ...paper,
    paper: {
      ...paper.paper,
      publication: Object.entries(publication).map(([measure, text]) => ({
        measure,
        text: words(text),
        source: place(text),
      })),
    },
  };
}

const place = (verbatim: string) => ({ lines: [1, 1] as [number, number], section: '1', verbatim });

/** The study that the record is tied to; null where it stands alone. */
function tiedTo(paper: ReadPaper, references: object[], enrolled = 40): string | null {
  const record = inventedRecord({ number: 'NCT90000001', enrolled });
  Object.assign(record.protocolSection as object, { referencesModule: { references } });
  const trials = new TrialsOfPapers();
  trials.add(paper);
  const read = readInvented(record).paper;
  linkTrials(read, trials);
  const whole = read.studies[0]?.study.cohorts.find(({ role }) => role === 'all');
  return whole?.overlaps?.[0]?.study ?? null;
}

const reference = (type: string, more: object) => ({
  type,
  citation: 'Nobody A. Invented J. 2024.',
  ...more,
});

describe('a record and the paper of the same trial', () => {
  it('are tied by the registration number that the paper prints', () => {
    expect(tiedTo(paperOf(99, {}, 'NCT90000001'), [])).toBe('trial');
    expect(tiedTo(paperOf(99, {}, 'NCT90000002'), [])).toBeNull();
  });

  it('are tied by the PubMed identifier or DOI of a publication with its results', () => {
    const paper = paperOf(99, { pmid: '90000001', doi: '10.9999/invented.1' });
    expect(tiedTo(paper, [reference('RESULT', { pmid: '90000001' })])).toBe('trial');
    expect(tiedTo(paper, [reference('RESULT', { citation: 'Invented J. doi: 10.9999/Invented.1.' })])).toBe(
      'trial',
    );
    expect(tiedTo(paper, [reference('RESULT', { pmid: '90000002' })])).toBeNull();
  });

  it('are tied by a derived publication only where as many patients were enrolled, and by background never', () => {
    expect(tiedTo(paperOf(40, { pmid: '90000001' }), [reference('DERIVED', { pmid: '90000001' })])).toBe(
      'trial',
    );
    expect(
      tiedTo(paperOf(99, { pmid: '90000001' }), [reference('DERIVED', { pmid: '90000001' })]),
    ).toBeNull();
    expect(
      tiedTo(paperOf(40, { pmid: '90000001' }), [reference('BACKGROUND', { pmid: '90000001' })]),
    ).toBeNull();
  });
});
