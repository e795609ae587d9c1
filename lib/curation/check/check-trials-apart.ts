import type { ReadPaper } from '@/lib/domain/files';
import { fold } from '@/lib/domain/fold';
import type { Problem } from '@/lib/domain/problem';

type Place = Pick<Problem, 'file' | 'path'>;

/** Numbers under which trials are registered; each names one trial in the world. */
const REGISTRATION =
  /\b(?:NCT ?\d{8}|ISRCTN ?\d{8}|ChiCTR[-A-Z]*-?\d{8,}|EudraCT:? ?\d{4}-\d{6}-\d{2}|\d{4}-5\d{5}-\d{2}-\d{2}|ACTRN ?\d{14}|DRKS ?\d{8}|UMIN ?\d{9}|JapicCTI-?\d{6}|jRCT[s]?\d{9,10}|CTRI\/\d{4}\/\d{2}\/\d{6}|NTR ?\d{4})\b/giu;

interface Known extends Place {
  /** What the number or title is said of: a paper, or a study. */
  of: string;
}

interface Doubt {
  place: Place;
  first: Known;
  of: string;
  what: string;
}

/**
 * Notices what is entered twice: the paper of one DOI or title, the trial of one registration number or title. A study may
 * report patients of another one where `overlaps` says so.
 */
export class TrialsApart {
  private readonly first = new Map<string, Known>();
  private readonly doubts: Doubt[] = [];
  private readonly linked = new Set<string>();

  /** What is wrong as soon as a paper comes: the same paper again. */
  add({ file, paper, studies }: ReadPaper): Problem[] {
    for (const { file: studyFile, study } of studies) {
      for (const { study: other } of study.cohorts.flatMap(({ overlaps = [] }) => overlaps)) {
        this.linked.add([study.slug, other].sort().join('\n'));
      }
      const titles = [...new Set([study.title.en, study.title.zh])].map((title, index) => ({
        name: `title ${fold(title).folded}`,
        what: `the title "${title}"`,
        path: ['title', index === 0 ? 'en' : 'zh'],
      }));
      const texts = study.attributes.flatMap(({ text, source, also = [] }, index) =>
        [text?.en, text?.zh, ...[source, ...also].map(({ verbatim }) => verbatim)].flatMap((words = '') =>
          [...words.matchAll(REGISTRATION)].map(([number]) => ({ number, path: ['attributes', index] })),
        ),
      );
      const numbers = texts.map(({ number, path }) => ({
        name: `registration ${fold(number).folded}`,
        what: `the registration number ${number}`,
        path,
      }));
      for (const { name, what, path } of [...numbers, ...titles]) {
        const place = { file: studyFile, path };
        const first = this.firstOf(name, { ...place, of: study.slug });
        if (first && first.of !== study.slug) this.doubts.push({ place, first, of: study.slug, what });
      }
    }
    const identifiers = paper.publication.flatMap(({ measure, text }, index) =>
      text && measure === 'doi'
        ? [{ text: text.en, what: `the DOI ${text.en}`, path: ['publication', index] }]
        : [],
    );
    const title = { text: paper.title.en, what: `the title "${paper.title.en}"`, path: ['title'] };
    return [...identifiers, title].flatMap(({ text, what, path }): Problem[] => {
      const first = this.firstOf(`paper ${fold(text).folded}`, { file, path, of: paper.slug });
      return first && first.of !== paper.slug
        ? [
            {
              file,
              path,
              first,
              message: `the paper "${first.of}" has ${what} too ({first}): one paper has one folder`,
            },
          ]
        : [];
    });
  }

  /** The same trial in two studies that nothing links; told when all studies are known, since either may name the other. */
  finish(): Problem[] {
    const reported = new Set<string>();
    return this.doubts.flatMap(({ place, first, of, what }): Problem[] => {
      const pair = [of, first.of].sort().join('\n');
      if (this.linked.has(pair) || reported.has(pair)) return [];
      reported.add(pair);
      const message = `the study "${first.of}" has ${what} too ({first}): keep one of them, or link their cohorts with overlaps`;
      return [{ ...place, first, message }];
    });
  }

  private firstOf(name: string, own: Known): Known | undefined {
    const first = this.first.get(name);
    if (!first) this.first.set(name, own);
    return first;
  }
}
