import { byTreatment, type EvidenceEntry, hasResults } from '@/lib/domain/evidence-entry';
import { isStudied } from '@/lib/domain/studied-pairs';
import type { Treatment } from '@/lib/domain/treatment';
import {
  drugName,
  groupName,
  joinNames,
  treatmentName,
  tumourName,
  type ViewContext,
} from '../words/view-context';
import { type CohortRowInput, type CohortRowView, cohortRow } from './cohort-row';
import { entryRows } from './entry-rows';
import { type PatientCountView, patientCount } from './patient-count';

/** Cohorts under one heading: a treatment, or a tumour. */
export interface CohortGroupView {
  key: string;
  title: string;
  href: string | null;
  /** The drugs of a treatment. */
  drugs: readonly string[];
  /** What the heading adds: classes of the drugs. */
  detail: string;
  patients: PatientCountView;
  own: CohortRowView[];
  cited: CohortRowView[];
}

const byOrigin = (rows: readonly CohortRowView[]) => ({
  own: rows.filter(({ origin }) => origin.origin === 'own'),
  cited: rows.filter(({ origin }) => origin.origin === 'cited'),
});

const rowsOf = (input: CohortRowInput, entries: readonly EvidenceEntry[], subject: readonly string[]) =>
  byOrigin(entryRows(entries).map((row) => cohortRow(input, row, subject)));

const ownFirst = (a: CohortGroupView, b: CohortGroupView) =>
  Number(b.own.length > 0) - Number(a.own.length > 0);

/** Entries by treatment: what own data there is comes first, what is only compared with last. */
export function treatmentGroups(
  input: CohortRowInput,
  entries: readonly EvidenceEntry[],
  subject: readonly string[],
): CohortGroupView[] {
  const { context, evidence } = input;
  return byTreatment(entries)
    .sort(
      (a, b) =>
        Number(isStudied(context.labels, b.treatment)) - Number(isStudied(context.labels, a.treatment)),
    )
    .map(({ treatment, entries: given }) => ({
      key: treatment.slug,
      drugs: treatment.drugs,
      title: treatmentName(context, treatment),
      href: `/${context.locale}/regimens/${treatment.slug}`,
      detail: classesOf(context, treatment),
      patients: patientCount(context, evidence, given),
      ...rowsOf(input, given, subject),
    }))
    .sort(ownFirst);
}

/** Entries under no heading; those of which nothing is told are left out. Null where nothing remains. */
export function plainGroup(
  input: CohortRowInput,
  key: string,
  entries: readonly EvidenceEntry[],
  subject: readonly string[],
): CohortGroupView | null {
  const rows = entryRows(entries)
    .filter((row) => row.toldByParts || [row.entry, ...row.parts].some(hasResults))
    .map((row) => cohortRow(input, row, subject));
  if (rows.length === 0) return null;
  return { key, drugs: [], title: '', href: null, detail: '', patients: NOBODY, ...byOrigin(rows) };
}

const NOBODY: PatientCountView = { own: null, cited: null, leftOut: [] };

/** Entries of one treatment or drug by the tumour in which it was tried. */
export function tumourGroups(input: CohortRowInput, entries: readonly EvidenceEntry[]): CohortGroupView[] {
  const { context, evidence } = input;
  const keyOf = ({ tumours }: EvidenceEntry) => tumours.join(' ');
  const keys = [...new Set(entries.map(keyOf))];
  return keys
    .map((key): CohortGroupView => {
      const given = entries.filter((entry) => keyOf(entry) === key);
      const tumours = given[0]?.tumours ?? [];
      const [only] = tumours;
      return {
        key,
        drugs: [],
        title:
          tumours.length === 0
            ? context.text.cohortTable.noTumour
            : joinNames(
                context,
                tumours.map((slug) => tumourName(context, slug)),
              ),
        href: only && tumours.length === 1 ? `/${context.locale}/tumours/${only}` : null,
        detail: '',
        patients: patientCount(context, evidence, given),
        ...rowsOf(input, given, tumours),
      };
    })
    .sort(ownFirst);
}

/** The classes of the drugs, and which drug is of which where they differ. */
function classesOf(context: ViewContext, { drugs }: Treatment): string {
  const classes = new Map(
    drugs.map((drug) => [drug, groupName(context, 'drug-classes', context.labels.drugs[drug]?.class ?? '')]),
  );
  const distinct = [...new Set(classes.values())].filter(Boolean);
  if (distinct.length <= 1) return distinct.join('');
  return joinNames(
    context,
    [...classes].map(([drug, name]) => context.text.cohortTable.classOf(drugName(context, drug), name)),
  );
}
