import type { RegistryRecord } from '@/lib/domain/extraction-file';
import type { ReadPaper, ReadStudy } from '@/lib/domain/files';
import { fold } from '@/lib/domain/fold';
import { isRegistryLocation } from '@/lib/domain/source';

/** A study of a paper that a record may be the record of. */
interface TrialOfPaper {
  study: string;
  cohort: string;
  enrolled: number | undefined;
}

const NUMBER = /\bNCT\d{8}\b/gu;

const enrolledIn = ({ study }: Pick<ReadStudy, 'study'>): number | undefined =>
  study.attributes.find(({ measure }) => measure === 'enrolled')?.count ??
  study.cohorts.find(({ role }) => role === 'all')?.size?.value;

/** "10.1000/xyz" of words that name a DOI, without what ends a sentence. */
const doisIn = (words: string): string[] =>
  [...words.matchAll(/\b10\.\d{4,9}\/[^\s"<>]+/gu)].map(([doi]) =>
    doi.replace(/[.,;:)\]]+$/u, '').toLowerCase(),
  );

/** What papers tell of their trials: by registration number, by title, by study, and by what publications are called. */
export class TrialsOfPapers {
  private readonly byNumber = new Map<string, TrialOfPaper>();
  private readonly byTitle = new Map<string, TrialOfPaper>();
  private readonly bySlug = new Map<string, TrialOfPaper>();
  private readonly byPublication = new Map<string, TrialOfPaper>();

  add({ paper, studies }: ReadPaper): void {
    if (paper.record) return;
    const ofItself = studies.filter(({ study }) => study.origin === 'primary').length;
    const printed = (wanted: string) =>
      paper.publication.flatMap(({ measure, text }) => (measure === wanted && text ? [text.en.trim()] : []));
    const publication = [...printed('pmid').map((pmid) => `pmid ${pmid}`), ...printed('doi').flatMap(doisIn)];
    for (const read of studies) {
      const { study } = read;
      const whole = study.cohorts.find(({ role }) => role === 'all') ?? study.cohorts[0];
      if (!whole) continue;
      const trial = { study: study.slug, cohort: whole.id, enrolled: enrolledIn(read) };
      this.bySlug.set(study.slug, trial);
      if (study.origin === 'primary') {
        for (const title of [study.title.en, ...(studies.length === 1 ? [paper.title.en] : [])])
          this.byTitle.set(fold(title).folded, trial);
        // Of a paper with several trials of its own the publication alone doesn't say which.
        if (ofItself === 1) for (const name of publication) this.byPublication.set(name, trial);
      }
      for (const { measure, text } of study.attributes) {
        if (measure !== 'registration-number') continue;
        for (const [number] of (text?.en ?? '').matchAll(NUMBER)) {
          // Of several studies with one number, the one that reports itself.
          if (!this.byNumber.has(number) || study.origin === 'primary') this.byNumber.set(number, trial);
        }
      }
    }
  }

  /**
   * The study of a record: as the curator says, by its number, by a paper that the record names as one with its results, or by
   * a title or another paper that it names, with the same enrolment.
   */
  find(
    { number, references }: RegistryRecord,
    titles: readonly string[],
    enrolled: number | undefined,
    chosen?: string,
  ): TrialOfPaper | undefined {
    if (chosen !== undefined) return this.bySlug.get(chosen);
    const published = (kind: 'result' | 'derived') =>
      references
        .filter((reference) => reference.kind === kind)
        .flatMap(({ pmid, citation }) => [...(pmid ? [`pmid ${pmid}`] : []), ...doisIn(citation)])
        .map((name) => this.byPublication.get(name));
    const [found] = [this.byNumber.get(number), ...published('result')].filter(
      (trial) => trial !== undefined,
    );
    if (found) return found;
    return [...titles.map((title) => this.byTitle.get(fold(title).folded)), ...published('derived')].find(
      (trial) => trial !== undefined && trial.enrolled !== undefined && trial.enrolled === enrolled,
    );
  }
}

const SAME_TRIAL = {
  en: 'The registry’s record and the paper tell of the same trial; its patients are counted once.',
  zh: '登记平台记录与该论文报告的是同一项试验，患者只计一次。',
};

/** Ties the cohort of all patients of a record to the study of the paper that tells of the same trial. */
export function linkTrials(paper: ReadPaper, trials: TrialsOfPapers, chosen?: string): void {
  const [read] = paper.studies;
  const record = paper.paper.record;
  const whole = read?.study.cohorts.find(({ role }) => role === 'all');
  if (!read || !record || !whole) return;
  const titles = paper.paper.publication.flatMap(({ measure, text }) =>
    measure === 'title' && text ? [text.en] : [],
  );
  const trial = trials.find(record, titles, enrolledIn(read), chosen);
  const source = paper.paper.publication.find(({ measure }) => measure === 'title')?.source;
  if (!trial || !source || !isRegistryLocation(source)) return;
  whole.overlaps = [
    { study: trial.study, cohort: trial.cohort, relation: 'same-patients', note: SAME_TRIAL, source },
  ];
}
