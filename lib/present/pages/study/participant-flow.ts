import type { CohortOfStudy, StudyInput } from '@/lib/domain/study-items';
import { cohortSizeText } from '../../results/cohort-size';
import { inLocale, joinNames, regimenName, tumourName, type ViewContext } from '../../words/view-context';
import { type CohortPick, cohortPick } from '../compare/cohort-pick';

/** A group of patients with the groups that it was divided into. */
export interface FlowNode {
  id: string;
  label: string;
  /** What kind of group it is; empty for all patients. */
  role: string;
  /** Its analysis set, and its tumours where they aren’t those of the study. */
  traits: string[];
  size: { text: string; fact: string | null };
  /** What it was given; one text where each patient got one of several. */
  regimens: string[];
  overlaps: { text: string; href: string; fact: string; note: string }[];
  pick: CohortPick;
  parts: FlowNode[];
  /** Groups that were looked at by themselves, not parts that the study divides its patients into. */
  subgroups: FlowNode[];
}

const INVERSE: Record<string, string> = { includes: 'included-in', 'included-in': 'includes' };
/** Roles of groups that a study divides its patients into; others are looked at afterwards. */
export const DIVIDING_ROLES: ReadonlySet<string> = new Set(['all', 'arm', 'stratum', 'analysis-set']);

/** The study's groups as a tree, wholes before parts. */
export function participantFlow(context: ViewContext, study: StudyInput): FlowNode[] {
  const known = new Set(study.cohorts.map(({ id }) => id));
  const childrenOf = (parent: string | null) =>
    study.cohorts.filter(({ parentId }) => (parentId && known.has(parentId) ? parentId : null) === parent);
  const nodeOf = (cohort: CohortOfStudy): FlowNode => {
    const children = childrenOf(cohort.id);
    return {
      ...ownView(context, study, cohort),
      parts: children.filter(({ role }) => DIVIDING_ROLES.has(role)).map(nodeOf),
      subgroups: children.filter(({ role }) => !DIVIDING_ROLES.has(role)).map(nodeOf),
    };
  };
  return childrenOf(null).map(nodeOf);
}

function ownView(
  context: ViewContext,
  study: StudyInput,
  cohort: CohortOfStudy,
): Omit<FlowNode, 'parts' | 'subgroups'> {
  const { text, locale } = context;
  const sides = [
    ...cohort.overlaps.map((overlap) => ({
      ...overlap,
      other: overlap.to,
      word: text.overlapRelations[overlap.relation],
    })),
    ...cohort.overlappedBy.map((overlap) => ({
      ...overlap,
      other: overlap.from,
      word: text.overlapRelations[INVERSE[overlap.relation] ?? overlap.relation],
    })),
  ];
  return {
    id: cohort.id,
    label: inLocale(context, cohort.labelEn, cohort.labelZh),
    role: cohort.role === 'all' ? '' : (text.roles[cohort.role] ?? cohort.role),
    size: { text: cohortSizeText(context, cohort), fact: cohort.sizeFactId },
    traits: traitsOf(context, study, cohort),
    regimens: regimensOf(context, study, cohort),
    overlaps: sides.map(({ other, word, factId, noteEn, noteZh }) => ({
      text: `${word ?? ''} ${inLocale(context, other.study.shortTitleEn, other.study.shortTitleZh)} (${inLocale(context, other.labelEn, other.labelZh)})`,
      href: `/${locale}/studies/${other.study.slug}`,
      fact: factId,
      note: inLocale(context, noteEn, noteZh),
    })),
    pick: cohortPick(context, study, cohort),
  };
}

function traitsOf(
  context: ViewContext,
  study: StudyInput,
  { analysisSet, tumours }: CohortOfStudy,
): string[] {
  const { text } = context;
  const ofStudy = study.tumours.map(({ tumourSlug }) => tumourSlug);
  const own = tumours.map(({ tumourSlug }) => tumourSlug);
  const isPrimary =
    own.some((slug) => !ofStudy.includes(slug)) || (own.length > 0 && own.length < ofStudy.length);
  return [
    ...(analysisSet === null ? [] : [text.analysisSets[analysisSet] ?? analysisSet]),
    ...(isPrimary
      ? [
          joinNames(
            context,
            own.map((slug) => tumourName(context, slug)),
          ),
        ]
      : []),
  ];
}

function regimensOf(context: ViewContext, study: StudyInput, cohort: CohortOfStudy): string[] {
  const names = study.regimens
    .filter(({ id }) => cohort.regimens.some(({ regimenId }) => regimenId === id))
    .map((regimen) => regimenName(context, regimen));
  return cohort.alternativeRegimens && names.length > 1
    ? [new Intl.ListFormat(context.locale, { type: 'disjunction' }).format(names)]
    : names;
}
