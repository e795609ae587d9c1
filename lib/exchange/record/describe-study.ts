import { distinct } from '@/lib/domain/active-drugs';
import { familyOfDesign, type Labels } from '@/lib/domain/labels';
import { ownValue } from '@/lib/domain/own-value';
import type { CharacteristicRow } from '../api/characteristic-row';
import type { StudyApiRow } from '../api/study-row';
import { contextsOf } from './bilingual';
import type { PaperRecord } from './paper-record';
import type { DesignRecord, StudyDescription } from './study-record';
import { drugRecord, type TermRecord, termRecord, tumourRecord } from './term-record';
import { traitOf } from './trait';

/** What a study's description is made of: rows of the API, its paper, and the names of terms. */
export interface DescriptionInput {
  study: StudyApiRow & { attributes: CharacteristicRow[] };
  paper: PaperRecord;
  labels: Labels;
}

function designRecord(labels: Labels, slug: string): DesignRecord {
  const term = termRecord(labels, 'designs', slug);
  const label = ownValue(labels.groups.designs, slug);
  return {
    ...term,
    family: familyOfDesign(labels, slug),
    isRandomised: label?.allocation === 'randomised',
  };
}

/** A study in both languages without its results. */
export function describeStudy({ study, paper, labels }: DescriptionInput): StudyDescription {
  const contexts = contextsOf(labels);
  const attributes = (measure: string) => study.attributes.filter((row) => row.measure === measure);
  const texts = (measure: string) => attributes(measure).map((row) => traitOf(contexts, row).value);
  const designs = distinct(attributes('design').flatMap(({ term }) => term ?? []));
  const { extractionState, extractedBy, reviewedBy } = study;
  return {
    slug: study.slug,
    origin: study.origin,
    title: study.title,
    shortTitle: study.shortTitle,
    references: study.references,
    paper,
    design: study.design === null ? null : designRecord(labels, study.design),
    designs: (designs.length > 0 ? designs : study.design === null ? [] : [study.design]).map(
      (slug): TermRecord => termRecord(labels, 'designs', slug),
    ),
    phase: study.phase === null ? null : termRecord(labels, 'phases', study.phase),
    tumours: study.tumours.map((slug) => tumourRecord(labels, slug)),
    drugs: study.drugs.map((slug) => drugRecord(labels, slug)),
    patients: study.patients,
    enrolment: {
      start: attributes('enrolment-start')[0]?.date ?? null,
      end: attributes('enrolment-end')[0]?.date ?? null,
    },
    centres: texts('centre'),
    progress: texts('recruitment-status')[0] ?? null,
    registrations: attributes('registration-number').flatMap(({ text }) => text?.en ?? []),
    funders: texts('funding'),
    extraction: extractionState === null ? null : { state: extractionState, by: extractedBy, reviewedBy },
  };
}
