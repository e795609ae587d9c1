import { describe, expect, it } from 'vitest';
import { TrialsApart } from '@/lib/curation/check/check-trials-apart';
import type { ReadPaper } from '@/lib/domain/files';
import { cohort, filesWith, place, type StudyInput, words } from '../../../fixtures/evidence-builder';

/** A paper of one study; each has names of its own unless told otherwise. */
function paper(slug: string, study: StudyInput = {}, doi = `10.1/${slug}`): ReadPaper {
  const [read] = filesWith({ slug: `${slug}-trial`, title: words(`Trial of ${slug}`), ...study }).papers;
  if (!read) throw new Error(slug);
  const publication = [{ measure: 'doi', text: words(doi), source: place(doi) }];
  return {
    ...read,
    file: `papers/${slug}/paper.yaml`,
    paper: { ...read.paper, slug, title: words(slug), publication },
  };
}

const registered = (number: string): StudyInput => ({
  attributes: [{ measure: 'eligibility-criterion', text: words('registered'), source: place(number) }],
});

function problemsOf(...papers: ReadPaper[]): string[] {
  const apart = new TrialsApart();
  return [...papers.flatMap((one) => apart.add(one)), ...apart.finish()].map(({ message }) => message);
}

describe('a trial entered twice', () => {
  it('is noticed by its registration number, however that is written', () => {
    const numbers = [
      ['NCT01234567', 'NCT 01234567'],
      ['ChiCTR-OPC-17012345', 'chictr-opc-17012345'],
      ['ISRCTN12345678', 'ISRCTN 12345678'],
      ['EudraCT 2012-001234-12', 'EudraCT: 2012-001234-12'],
    ] as const;
    for (const [a, b] of numbers) {
      expect(problemsOf(paper('a', registered(a)), paper('b', registered(b)))).toEqual([
        `the study "a-trial" has the registration number ${b} too ({first}): keep one of them, or link their cohorts with overlaps`,
      ]);
    }
  });

  it('is noticed by its title', () => {
    const title = words('One trial of everything');
    expect(problemsOf(paper('a', { title }), paper('b', { title }))).toHaveLength(1);
  });

  it('is none where overlaps links the two, whichever of them says so', () => {
    const linked = (study: string): StudyInput => ({
      ...registered('NCT01234567'),
      cohorts: [
        cohort('all', 9, {
          overlaps: [{ study, cohort: 'all', relation: 'same-patients', source: place('9') }],
        }),
      ],
    });
    const plain = registered('NCT01234567');
    expect(problemsOf(paper('a', linked('b-trial')), paper('b', plain))).toEqual([]);
    expect(problemsOf(paper('a', plain), paper('b', linked('a-trial')))).toEqual([]);
    expect(problemsOf(paper('a', plain), paper('b', linked('c-trial')))).toHaveLength(1);
  });

  it('is none of two trials', () => {
    expect(problemsOf(paper('a', registered('NCT01234567')), paper('b', registered('NCT01234568')))).toEqual(
      [],
    );
  });
});

describe('a paper entered twice', () => {
  it('is noticed by its DOI', () => {
    expect(problemsOf(paper('a', {}, '10.1/X'), paper('b', {}, '10.1/x'))).toEqual([
      'the paper "a" has the DOI 10.1/x too ({first}): one paper has one folder',
    ]);
  });
});
