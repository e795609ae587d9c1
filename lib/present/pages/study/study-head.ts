import type { Origin } from '@/lib/domain/kinds';
import type { StudyInput } from '@/lib/domain/study-items';
import { type PaperStatusView, statusOfSource } from '../../provenance/paper-status';
import { criteriaName } from '../../results/result-view';
import { type DesignLadderView, designLadder } from '../../words/design-ladder';
import { tumourLink } from '../../words/term-links';
import { groupName, inLocale, joinNames, type ViewContext } from '../../words/view-context';

/** What a study is, in its head: the title beside the name it is known by, then one line. */
export interface StudyHeadView {
  slug: string;
  title: string;
  /** The name that people search for: of authors or of a trial. */
  shortTitle: string;
  origin: Origin;
  originLabel: string;
  /** "Reported by …", with the paper's own address. */
  provenance: string;
  paperHref: string;
  paperStatus: PaperStatusView | null;
  /** Address of the record at its registry; null of papers. */
  registryHref: string | null;
  mentionFact: string;
  /** What that is called: the first mention in a text, or the number in a record. */
  mention: string;
  /** Who extracted and reviewed the study; empty where that is not recorded. */
  extraction: string;
  ladder: DesignLadderView;
  /** "39 patients: 23 and 16"; empty where no number is known. */
  patients: string;
  /** Settings, criteria; conditions where no tumour is known. */
  traits: string[];
  tumours: { text: string; href: string }[];
  studiesHref: string;
  compareHref: string | null;
  csvHref: string;
  fhirHref: string;
}

export function studyHead(context: ViewContext, study: StudyInput): StudyHeadView {
  const { text, locale } = context;
  const paper = inLocale(context, study.paper.titleEn, study.paper.titleZh);
  const compared = armsOf(study);
  const sizes = compared.flatMap(({ size }) => (size === null ? [] : [String(size)]));
  return {
    slug: study.slug,
    title: inLocale(context, study.titleEn, study.titleZh),
    shortTitle: inLocale(context, study.shortTitleEn, study.shortTitleZh),
    origin: study.origin as Origin,
    originLabel: text.origin[study.origin] ?? study.origin,
    provenance:
      study.origin === 'secondary'
        ? text.study.citedBy(paper, study.references)
        : study.paper.recordNumber
          ? text.study.postedIn(study.paper.recordNumber, study.paper.recordVersion ?? '')
          : text.study.reportedBy(paper),
    registryHref: study.paper.recordUrl ?? null,
    paperHref: `/${locale}/papers/${study.paper.slug}`,
    paperStatus: statusOfSource(context, study.paper),
    mentionFact: study.mentionFactId,
    mention: study.paper.recordNumber ? text.study.numberedAt : text.study.mentionedAt,
    extraction:
      study.extractionState === null
        ? ''
        : text.study.extraction(
            text.extractionStates[study.extractionState] ?? study.extractionState,
            joinNames(context, study.extractedBy.split('\n')),
            joinNames(context, study.reviewedBy.split('\n')),
          ),
    ladder: designLadder(context, study),
    patients:
      study.patients === null
        ? ''
        : sizes.length > 1 && sizes.length === compared.length
          ? text.study.patientsInArms(text.number.patients(study.patients), sizes.join(' + '))
          : text.number.patients(study.patients),
    traits: [
      ...study.settings.map(({ setting }) => groupName(context, 'settings', setting)),
      criteriaName(context, study.responseCriteria),
      ...conditionsOf(context, study),
    ].filter((trait) => trait !== ''),
    tumours: study.tumours.map(({ tumourSlug }) => tumourLink(context, tumourSlug)),
    studiesHref: `/${locale}/studies`,
    compareHref: compareHref(context, study),
    csvHref: `/api/v1/facts?study=${study.slug}&format=csv`,
    fhirHref: `/api/v1/studies/${study.slug}/fhir`,
  };
}

const CONDITIONS_SHOWN = 3;

/** Conditions as the registry prints them, the first few: tumours that no vocabulary has; where none is known, whatever there is. */
function conditionsOf(context: ViewContext, { characteristics, tumours }: StudyInput): string[] {
  const measures = tumours.length === 0 ? ['condition', 'other-tumour'] : ['other-tumour'];
  const found = characteristics.filter(({ kind, measure }) => kind === 'study' && measures.includes(measure));
  const more = found.length - CONDITIONS_SHOWN;
  return [
    ...found.slice(0, CONDITIONS_SHOWN).map(({ textEn, textZh }) => inLocale(context, textEn, textZh)),
    ...(more > 0 ? [context.text.study.moreConditions(more)] : []),
  ];
}

/** The groups that the study's patients were first divided into. */
const armsOf = ({ cohorts }: StudyInput) =>
  cohorts.filter(
    ({ role, parentId }) =>
      (role === 'arm' || role === 'stratum') &&
      (parentId === null || cohorts.find(({ id }) => id === parentId)?.role === 'all'),
  );

/** The comparison of its arms; of all patients, where there are none. */
function compareHref({ locale }: ViewContext, study: StudyInput): string | null {
  const arms = study.cohorts.filter(({ role }) => role === 'arm');
  const chosen = arms.length > 1 ? arms : study.cohorts.filter(({ role }) => role === 'all');
  if (chosen.length === 0) return null;
  return `/${locale}/compare?cohorts=${chosen.map(({ id }) => encodeURIComponent(id)).join(',')}`;
}
