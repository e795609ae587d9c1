import { type Labels, withAncestors } from '@/lib/domain/labels';
import type { DrugItem } from './drugs-table';
import { drugsOfStudy, type StudyListItem, tumoursOfStudy } from './studies-table';
import type { TermsInShort } from './terms-in-short';
import type { TumourItem } from './tumours-table';

/** The studies of a term, and how many of them are own data. */
interface Found {
  studies: string[];
  own: number;
}

const nothing = (): Found => ({ studies: [], own: 0 });

/** Gathers, study by study, which studies each tumour and each drug of the vocabulary has. */
export class StudiesOfTerms {
  private readonly ofTumour: ReadonlyMap<string, Found>;
  private readonly ofDrug: ReadonlyMap<string, Found>;

  constructor(private readonly labels: Labels) {
    this.ofTumour = new Map(Object.keys(labels.tumours).map((slug) => [slug, nothing()]));
    this.ofDrug = new Map(Object.keys(labels.drugs).map((slug) => [slug, nothing()]));
  }

  add(study: Pick<StudyListItem, 'slug' | 'origin' | 'tumours' | 'cohorts' | 'regimens'>): void {
    const addTo = (found: Found | undefined) => {
      found?.studies.push(study.slug);
      if (found && study.origin === 'own') found.own += 1;
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
      .sort((a, b) => placeOf(a.slug) - placeOf(b.slug) || b.studies.length - a.studies.length);
  }
}
