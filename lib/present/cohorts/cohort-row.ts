import type { CheckResultItem } from '@/lib/data/tables/audit-table';
import type { CohortEvidence, EvidenceCohort } from '@/lib/domain/evidence-cohort';
import { type EvidenceEntry, isLaboratory, isOfSeveral } from '@/lib/domain/evidence-entry';
import { groupBy } from '@/lib/domain/group-by';
import { withSemicolons } from '@/lib/text/punctuation';
import { type CohortPick, cohortPick } from '../pages/compare/cohort-pick';
import { disagreement, figuresConcerned, isDiscrepancy, isGrave } from '../provenance/check-results';
import { cohortSizeText } from '../results/cohort-size';
import { SMALL_GROUP } from '../results/result-view';
import { type OriginView, originView } from '../words/origin-view';
import { type NamedLink, tumourLink } from '../words/term-links';
import {
  groupName,
  inLocale,
  joinNames,
  regimenName,
  tumourName,
  type ViewContext,
} from '../words/view-context';
import type { EntryRow } from './entry-rows';
import {
  adverseEventCell,
  calculatedTimes,
  columnOf,
  type OutcomeColumn,
  outcomeCell,
  type ResultCell,
} from './result-cell';

/** What one cohort says, in a row: who was studied, and every result with its source. */
export interface CohortRowView {
  key: string;
  /** The box that chooses the cohort for a comparison; null for what is only reported separately of one tumour. */
  pick: CohortPick | null;
  depth: number;
  study: NamedLink;
  studySlug: string;
  /** The cohort's own name, where it is not the whole study. */
  label: string;
  origin: OriginView;
  /** Null where cells or animals were studied. */
  patients: { text: string; fact: string | null; small: boolean } | null;
  /** Named where they are not those that the page is about. */
  tumours: NamedLink[];
  /** That the results are of these tumours together; empty where they are of the one. */
  together: string;
  /** Line or stage of the disease. */
  setting: string;
  /** How patients came to their treatment, as the paper says. */
  allocation: { text: string; fact: string } | null;
  regimens: string;
  checkResults: RowVerdictView[];
  /** Cohorts elsewhere with the same patients. */
  overlaps: { key: string; text: string; href: string; fact: string }[];
  cells: Record<OutcomeColumn | 'events', ResultCell>;
}

/** What the checks have against figures of a row. */
export interface RowVerdictView {
  verdict: string;
  label: string;
  /** What does not agree, the first where there are several; empty where it is not grave. */
  says: string;
  href: string;
}

/** What is known besides the cohorts themselves. */
export interface CohortRowInput {
  context: ViewContext;
  evidence: CohortEvidence;
  checkResults: readonly CheckResultItem[];
}

/** Tumours of a registry's record that a row names. */
const PRINTED_SHOWN = 3;

/** Where a study's page shows what a column holds. */
const SECTIONS = { response: 'response', times: 'time-to-event', events: 'adverse-events' } as const;
type ReportedElsewhere = keyof typeof SECTIONS;

/** `subject` are the tumours that need not be named, because the page is about them. */
export function cohortRow(input: CohortRowInput, row: EntryRow, subject: readonly string[]): CohortRowView {
  const { context, evidence } = input;
  const { locale } = context;
  const { entry, parts } = row;
  const { cohort } = entry;
  const { study } = cohort;
  const entries = [entry, ...parts];
  const inLaboratory = isLaboratory(context.labels, cohort);
  const href = `/${locale}/studies/${study.slug}`;
  const cell = (column: ReportedElsewhere, own: ResultCell) => withPlaces(input, row, column, own);
  return {
    key: entry.key,
    pick: entry.tumour === null && !inLaboratory ? cohortPick(context, study, cohort) : null,
    depth: row.depth,
    study: { text: inLocale(context, study.shortTitleEn, study.shortTitleZh), href },
    studySlug: study.slug,
    label: labelOf(context, entry),
    origin: originView(context, study.origin),
    patients: inLaboratory ? null : patientsOf(context, entry),
    tumours: entry.tumours
      .filter((slug) => !subject.includes(slug) && !entry.together.includes(slug))
      .map((slug) => tumourLink(context, slug)),
    together: isOfSeveral(entry)
      ? context.text.cohortTable.together(joinNames(context, othersOf(context, entry)))
      : '',
    setting: withSemicolons(settingsOf(context, evidence, cohort)),
    allocation: study.allocation && {
      text: inLocale(context, study.allocation.textEn, study.allocation.textZh),
      fact: study.allocation.factId,
    },
    regimens: joinNames(
      context,
      cohort.givenRegimens.map((regimen) => regimenName(context, regimen)),
    ),
    checkResults: verdictsAgainst(input, figuresOf(entries), href),
    overlaps: overlapsOf(context, evidence, entries),
    cells: {
      response: cell('response', outcomeCell(context, evidence, entries, 'response')),
      times: cell('times', {
        ...outcomeCell(context, evidence, entries, 'times'),
        calculated: calculatedTimes(context, entries),
      }),
      events: cell('events', adverseEventCell(context, entries)),
      others: outcomeCell(context, evidence, entries, 'others'),
    },
  };
}

/** Other tumours of the same patients; of many that are only printed, how many more there are. */
function othersOf(context: ViewContext, { together, alongside }: EvidenceEntry): string[] {
  const printed = alongside.map(({ textEn, textZh }) => inLocale(context, textEn, textZh));
  const more = printed.length - PRINTED_SHOWN;
  return [
    ...together.map((slug) => tumourName(context, slug)),
    ...printed.slice(0, PRINTED_SHOWN),
    ...(more > 0 ? [context.text.cohortTable.othersMore(more)] : []),
  ];
}

function labelOf(context: ViewContext, { cohort, tumour }: EvidenceEntry): string {
  const label = inLocale(context, cohort.labelEn, cohort.labelZh);
  if (tumour !== null) return context.text.cohortTable.within(label);
  return cohort.role === 'all' ? '' : label;
}

function patientsOf(
  context: ViewContext,
  { cohort, size }: EvidenceEntry,
): NonNullable<CohortRowView['patients']> {
  return {
    text: cohortSizeText(context, { size: size?.value ?? null, sizeSign: size?.sign, role: cohort.role }),
    fact: size?.fact ?? null,
    small: size === null ? cohort.role === 'case' : size.value < SMALL_GROUP,
  };
}

/** Lines or stages: the cohort's own, else those of the nearest parent cohort, else the study's. */
function settingsOf(context: ViewContext, { byId }: CohortEvidence, cohort: EvidenceCohort): string[] {
  const { study } = cohort;
  const chain = [cohort, ...cohort.ancestors.map((id) => byId.get(id))];
  const ownSettings = chain
    .map((at) =>
      (at?.characteristics ?? []).flatMap(({ kind, measure, term }) =>
        kind === 'cohort' && measure === 'setting' && term ? [term] : [],
      ),
    )
    .find((settings) => settings.length > 0);
  const settings = ownSettings ?? study.settings.map(({ setting }) => setting);
  return [...new Set(settings)].map((setting) => groupName(context, 'settings', setting));
}

/** Facts of all figures that stand in a row. */
const figuresOf = (entries: readonly EvidenceEntry[]) =>
  entries.flatMap(({ cohort, outcomes, adverseEvents }) => [
    cohort.sizeFactId ?? '',
    ...[...outcomes, ...adverseEvents].map(({ factId }) => factId),
  ]);

/** What the checks have against any of these figures, the gravest first, each verdict once. */
export function verdictsAgainst(
  { context, checkResults }: Pick<CohortRowInput, 'context' | 'checkResults'>,
  figures: readonly string[],
  href: string,
): RowVerdictView[] {
  const facts = new Set(figures);
  const found = checkResults.filter(
    (checkResult) =>
      isDiscrepancy(checkResult) && figuresConcerned(checkResult).some((fact) => facts.has(fact)),
  );
  return [...groupBy(found, ({ verdict }) => verdict)].map(([verdict, own]) => ({
    verdict,
    label: context.text.verdicts[verdict] ?? verdict,
    says: own[0] && isGrave(verdict) ? disagreement(context, own[0]) : '',
    href: `${href}#checks`,
  }));
}

const INVERSE: Record<string, string> = { includes: 'included-in', 'included-in': 'includes' };

function overlapsOf(
  context: ViewContext,
  { cohorts, byId }: CohortEvidence,
  entries: readonly EvidenceEntry[],
) {
  const { text, locale } = context;
  const here = entries.map(({ cohort }) => cohort.id);
  const found = cohorts
    .flatMap(({ overlaps }) => overlaps)
    .flatMap(({ fromId, toId, relation, factId }) => {
      const isFrom = here.includes(fromId);
      const other = byId.get(isFrom ? toId : fromId);
      if (!other || !(isFrom || here.includes(toId))) return [];
      const word = text.overlapRelations[isFrom ? relation : (INVERSE[relation] ?? relation)] ?? relation;
      const name = inLocale(context, other.study.shortTitleEn, other.study.shortTitleZh);
      const own = isFrom ? fromId : toId;
      const part = own === here[0] ? undefined : byId.get(own);
      const whose = part ? inLocale(context, part.labelEn, part.labelZh) : '';
      return [
        {
          key: `${own} ${other.id}`,
          text: text.cohortTable.overlap(whose, word, name),
          href: `/${locale}/studies/${other.studySlug}`,
          fact: factId,
        },
      ];
    });
  // Either paper may tell it, or both.
  return [...new Map(found.map((overlap) => [overlap.key, overlap])).values()];
}

/**
 * Where nothing of the cohort as a whole stands in a column: whether rows below tell it, or of which cohort of the study
 * that may hold the same patients it is told.
 */
function withPlaces(
  { context, evidence }: CohortRowInput,
  { entry, parts, reportedByParts }: EntryRow,
  column: ReportedElsewhere,
  cell: ResultCell,
): ResultCell {
  const { text, locale } = context;
  // Also what stands in the rows of single patients.
  if (cell.calculated.length + cell.shown.length > 0) return { ...cell, nothing: '' };
  const tells = ({ outcomes, adverseEvents }: Pick<EvidenceEntry, 'outcomes' | 'adverseEvents'>) =>
    column === 'events'
      ? adverseEvents.length > 0
      : outcomes.some(({ measure }) => columnOf(context, measure) === column);
  // An analysis set stands for the whole.
  const forAll = parts.filter(({ cohort }) => cohort.role === 'analysis-set');
  if ([entry, ...forAll].some(tells)) return cell;
  if (reportedByParts) return { ...cell, nothing: text.cohortTable.below };
  const here = new Set([entry, ...parts].map(({ cohort }) => cohort.id));
  const elsewhere = evidence.cohorts.filter(
    (other) =>
      other.studySlug === entry.cohort.studySlug &&
      other.role !== 'case' &&
      // What is reported of the tumour alone leaves out what is reported of the whole cohort.
      (entry.tumour !== null || !here.has(other.id)) &&
      tells(other) &&
      evidence.sharedPatients(entry.cohort.id, other.id) !== null,
  );
  if (elsewhere.length === 0) return cell;
  return {
    ...cell,
    nothing: text.cohortTable.reportedFor,
    elsewhere: elsewhere.map(({ studySlug, labelEn, labelZh }) => ({
      text: inLocale(context, labelEn, labelZh),
      href: `/${locale}/studies/${studySlug}#${SECTIONS[column]}`,
    })),
  };
}
