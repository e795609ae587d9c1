import { type Labels, withAncestors } from '@/lib/domain/labels';
import type { DrugItem } from './drugs-table';
import { drugsOfStudy, type StudyListItem, tumoursOfStudy } from './studies-table';
import type { TumourItem } from './tumours-table';

/** Gathers, study by study, which studies each tumour and each drug of the vocabulary has. */
export class StudiesOfTerms {
  private readonly ofTumour: ReadonlyMap<string, string[]>;
  private readonly ofDrug: ReadonlyMap<string, string[]>;

  constructor(private readonly labels: Labels) {
    this.ofTumour = new Map(Object.keys(labels.tumours).map((slug) => [slug, []]));
    this.ofDrug = new Map(Object.keys(labels.drugs).map((slug) => [slug, []]));
  }

  add(study: Pick<StudyListItem, 'slug' | 'tumours' | 'cohorts' | 'regimens'>): void {
    for (const tumour of withAncestors(this.labels.tumours, tumoursOfStudy(study)))
      this.ofTumour.get(tumour)?.push(study.slug);
    for (const drug of drugsOfStudy(study)) this.ofDrug.get(drug)?.push(study.slug);
  }

  tumours(): TumourItem[] {
    return [...this.ofTumour].map(([slug, studies]) => ({ slug, studies }));
  }

  /** By class, those with most studies first. */
  drugs(): DrugItem[] {
    const classes = Object.keys(this.labels.groups['drug-classes'] ?? {});
    const placeOf = (slug: string) => classes.indexOf(this.labels.drugs[slug]?.class ?? '');
    return [...this.ofDrug]
      .map(([slug, studies]) => ({ slug, studies }))
      .sort((a, b) => placeOf(a.slug) - placeOf(b.slug) || b.studies.length - a.studies.length);
  }
}
