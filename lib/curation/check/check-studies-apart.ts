import type { ReadPaper } from '@/lib/domain/files';
import type { Problem } from '@/lib/domain/problem';

/** What other files may refer to of a study, and the references that lead out of it. */
interface KnownStudy {
  file: string;
  cohorts: ReadonlySet<string>;
}
interface Reference {
  file: string;
  path: readonly (string | number)[];
  study: string;
  cohort: string;
}

/** Gathers, paper by paper, what studies say of each other, and judges it when all are known. */
export class StudiesApart {
  private readonly studies = new Map<string, KnownStudy>();
  private readonly references: Reference[] = [];
  private readonly unread: string[] = [];
  private readonly drafts: string[] = [];
  private readonly papers = new Set<string>();

  /** What is wrong as soon as a paper comes: a slug that an earlier file has. */
  add({ paper, studies, unread, drafts }: ReadPaper): Problem[] {
    this.papers.add(paper.slug);
    this.unread.push(...unread);
    this.drafts.push(...drafts);
    return studies.flatMap(({ file, study }): Problem[] => {
      study.cohorts.forEach(({ overlaps = [] }, index) => {
        overlaps.forEach((overlap, at) => {
          const path = ['cohorts', index, 'overlaps', at];
          this.references.push({ file, path, study: overlap.study, cohort: overlap.cohort });
        });
      });
      const taken = this.studies.get(study.slug);
      this.studies.set(study.slug, { file, cohorts: new Set(study.cohorts.map(({ id }) => id)) });
      const message = `the study in {first} has the slug "${study.slug}" already`;
      return taken ? [{ file, path: ['slug'], message, first: { file: taken.file, path: ['slug'] } }] : [];
    });
  }

  /** References that lead nowhere. One to a file that could not be read may lead there. */
  finish(): Problem[] {
    const nameOf = (file: string) => file.split('/').at(-1);
    const couldNotBeRead = new Set(this.unread.map(nameOf));
    const drafts = new Set(this.drafts.map(nameOf));
    return this.references.flatMap(({ file, path, study, cohort }): Problem[] => {
      if (couldNotBeRead.has(`${study}.yaml`)) return [];
      const other = this.studies.get(study);
      if (!other && drafts.has(`${study}.yaml`)) {
        return [
          { file, path, message: `the study "${study}" is a draft, which a finished one can't lean on` },
        ];
      }
      if (!other) return [{ file, path, message: `there is no study "${study}"` }];
      return other.cohorts.has(cohort)
        ? []
        : [{ file, path, message: `study "${study}" has no cohort "${cohort}"` }];
    });
  }

  slugs() {
    return { papers: this.papers as ReadonlySet<string>, studies: new Set(this.studies.keys()) };
  }
}
