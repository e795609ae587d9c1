import { type Labels, withAncestors } from '@/lib/domain/labels';
import type { DrugItem } from './drugs-table';
import { MOST_STUDIES, type StudiesInShort } from './studies-in-short';
import { drugsOfStudy, type StudyListItem, tumoursOfStudy } from './studies-table';
import type { TermsInShort } from './terms-in-short';
import type { TumourItem } from './tumours-table';

const nothing = (): StudiesInShort => ({ studies: [], studyCount: 0, primary: 0 });

/** Gathers, study by study, own data first, which studies each tumour and each drug of the vocabulary has. */
export class StudiesOfTerms {
  private readonly ofTumour: ReadonlyMap<string, StudiesInShort>;
  private readonly ofDrug: ReadonlyMap<string, StudiesInShort>;

  constructor(private readonly labels: Labels) {
    this.ofTumour = new Map(Object.keys(labels.tumours).map((slug) => [slug, nothing()]));
    this.ofDrug = new Map(Object.keys(labels.drugs).map((slug) => [slug, nothing()]));
  }

  add(study: Pick<StudyListItem, 'slug' | 'origin' | 'tumours' | 'cohorts' | 'regimens'>): void {
    const addTo = (found: StudiesInShort | undefined) => {
      if (!found) return;
      found.studyCount += 1;
      if (study.origin !== 'secondary') found.primary += 1;
      if (found.studies.length < MOST_STUDIES) found.studies.push(study.slug);
    };
    for (const tumour of withAncestors(this.labels.tumours, tumoursOfStudy(study)))
      addTo(this.ofTumour.get(tumour));
    for (const drug of drugsOfStudy(study)) addTo(this.ofDrug.get(drug));
  }

  tumours(terms: TermsInShort): TumourItem[] {
    return [...this.ofTumour].map(([slug, found]) => ({ slug, ...found, ...terms.tumour(slug) }));
  }

  /** By class, those with most studies first. */
  drugs(terms: TermsInShort): DrugItem[] {
    const classes = Object.keys(this.labels.groups['drug-classes'] ?? {});
    const placeOf = (slug: string) => classes.indexOf(this.labels.drugs[slug]?.class ?? '');
    return [...this.ofDrug]
      .map(([slug, found]) => ({ slug, ...found, ...terms.drug(slug) }))
      .sort((a, b) => placeOf(a.slug) - placeOf(b.slug) || b.studyCount - a.studyCount);
  }
}
