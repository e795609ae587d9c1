import { VERDICTS } from '@/lib/audit/rule';
import type { TestOfCohorts } from '@/lib/data/reads/list-tests';
import { isOfSeveral } from '@/lib/domain/evidence-entry';
import { groupBy } from '@/lib/domain/group-by';
import { isStudied } from '@/lib/domain/studied-pairs';
import { type CohortRowInput, type CohortRowView, cohortRow, verdictsAgainst } from '../cohorts/cohort-row';
import type { CalculatedTime, LabelledResult, ResultCell } from '../cohorts/result-cell';
import type { CohortPick } from '../pages/compare/cohort-pick';
import { testText } from '../pages/study/test-text';
import { isHeadline, keyGroupOf } from '../results/headline-measures';
import { measureTitle } from '../results/result-view';
import type { DesignLadderView } from '../words/design-ladder';
import { designLadder, rungOf } from '../words/design-ladder';
import type { OriginView } from '../words/origin-view';
import { type NamedLink, treatmentLink } from '../words/term-links';
import { inLocale, joinNames, tumourName, type ViewContext, withinSentence } from '../words/view-context';
import type { EvidenceArm, EvidenceArms } from './evidence-arms';

/** A result of one arm; `arm` counts from 0. */
export interface ArmResult {
  arm: number;
  result: LabelledResult;
}

/** What the paper says of the two arms by a test. */
interface ArmTest {
  key: string;
  measure: string;
  label: string;
  text: string;
  fact: string;
}

/** Results of one thing, of one arm or both, and the tests of it. */
export interface MeasuredView {
  key: string;
  label: string;
  sub: string;
  results: ArmResult[];
  tests: ArmTest[];
}

/** What patients' own rows come to for one endpoint, of one arm or both, and the tests of it. */
export interface CalculatedView {
  /** The measure. */
  key: string;
  label: string;
  times: { arm: number; time: CalculatedTime }[];
  tests: ArmTest[];
}

/** A comparison, or one arm, as a row: what was found, how sure, in whom, how. */
export interface EvidenceRowView {
  key: string;
  /** What was given; on pages of what was given, in which tumour. */
  title: string;
  href: string | null;
  /** The comparator, in the same words. */
  against: string | null;
  study: NamedLink;
  studySlug: string;
  origin: OriginView;
  arms: {
    name: string;
    label: string;
    patients: CohortRowView['patients'];
    pick: CohortPick | null;
  }[];
  ladder: DesignLadderView;
  /** Line or stage, and of which tumours together. */
  setting: string;
  tumours: NamedLink[];
  allocation: CohortRowView['allocation'];
  shares: MeasuredView[];
  /** What unfolds: further shares, values of other kinds, what is said in words beside the figures. */
  moreShares: MeasuredView[];
  times: MeasuredView[];
  moreTimes: MeasuredView[];
  calculated: CalculatedView[];
  moreCalculated: CalculatedView[];
  effects: LabelledResult[];
  /** Tests of the two arms of which nothing else stands in the row. */
  tests: ArmTest[];
  toxicity: {
    arm: number;
    lead: string;
    shown: LabelledResult[];
    folded: LabelledResult[];
    /** Events that stand on the study's page alone. */
    beyond: number;
  }[];
  /** Results of a column that stand on the study's page alone: a registry's record may have hundreds. */
  beyond: Record<'shares' | 'times', number>;
  /** Why a column is empty, where there is a reason other than that nothing is reported. */
  empty: Record<'shares' | 'times' | 'toxicity', Pick<ResultCell, 'nothing' | 'elsewhere'>>;
  cautions: {
    small: boolean;
    checkResults: CohortRowView['checkResults'];
    together: string;
    overlaps: CohortRowView['overlaps'];
  };
  /** Whether any figure stands in it; words alone are none. */
  hasFigure: boolean;
  /** What is said in words, where there is no figure. */
  words: LabelledResult[];
  /** For the order of rows. */
  rank: {
    studied: boolean;
    primary: boolean;
    rung: number;
    size: number;
    alone: boolean;
    /** Whether a key result is among its figures. */
    key: boolean;
  };
}

/** What the rows are made of. */
export interface EvidenceInput extends CohortRowInput {
  tests: readonly TestOfCohorts[];
}

/** How rows are called: by what was given, by the tumour, or by both. */
export type RowSubject = 'treatment' | 'tumour' | 'treatment-and-tumour';

/** Results of shares that stand without unfolding, in whole groups: all categories of a response are one, and the first stands. */
const SHARES_SHOWN = 5;
const GROUPS_SHOWN = 3;
const OTHERS_SHOWN = 2;
/** Results of times that stand without unfolding; the first measure stands, whatever it has. */
const TIMES_SHOWN = 3;
/** Endpoints of patients' own rows that stand without unfolding. */
const ENDPOINTS_SHOWN = 2;
const EVENTS_SHOWN = 2;
/** Results of one cell that unfold; what is beyond them stands on the study's page. */
const MOST_FOLDED = 40;

const isFigure = ({ view, bar }: LabelledResult) =>
  bar !== undefined ||
  view.state === 'none-observed' ||
  (view.state !== 'not-reported' && /\d/u.test(view.figure));
const isShare = ({ bar, view }: LabelledResult) =>
  bar !== undefined ||
  view.rate !== undefined ||
  view.state === 'denominator-unclear' ||
  view.state === 'none-observed';

const all = (cell: ResultCell) => [...cell.shown, ...cell.folded];

/** Results of several arms, those of one thing together, in the order in which they first stand. */
function together(results: readonly ArmResult[]): MeasuredView[] {
  const groups = new Map<string, MeasuredView>();
  for (const one of results) {
    const key = `${one.result.label}|${one.result.sub}`;
    const { label, sub } = one.result;
    const group = groups.get(key) ?? { key, label, sub, results: [], tests: [] };
    group.results.push(one);
    groups.set(key, group);
  }
  // What both arms report stands before what one reports.
  return [...groups.values()].sort((a, b) => armsIn(b) - armsIn(a));
}

/** What is calculated of both arms, by endpoint. */
function calculatedViews(rows: readonly CohortRowView[]): CalculatedView[] {
  const all = rows.flatMap(({ cells }, arm) => cells.times.calculated.map((time) => ({ arm, time })));
  return [...groupBy(all, ({ time }) => time.measure)].map(([key, times]) => ({
    key,
    label: times[0]?.time.label ?? '',
    times,
    tests: [],
  }));
}

/** As many as unfold, and how many are beyond them. */
function bounded<Folded>(folded: readonly Folded[]): { folded: Folded[]; beyond: number } {
  const shown = folded.slice(0, MOST_FOLDED);
  return { folded: shown, beyond: folded.length - shown.length };
}

/** The worst first: by grade; what somebody had before what nobody had, the whole group before a part; then as they stand. */
function shownFirst(events: readonly LabelledResult[], notRead: number) {
  const isNone = ({ view }: LabelledResult) => Number(view.state === 'none-observed');
  const isOfPart = ({ isPart }: LabelledResult) => Number(isPart === true);
  const worst = [...events].sort(
    (a, b) => (b.grade ?? 0) - (a.grade ?? 0) || isNone(a) - isNone(b) || isOfPart(a) - isOfPart(b),
  );
  const { folded, beyond } = bounded(worst.slice(EVENTS_SHOWN));
  return { shown: worst.slice(0, EVENTS_SHOWN), folded, beyond: beyond + notRead };
}

const unread = (arm: EvidenceArm | undefined) =>
  sum(arm ? [arm.row.entry, ...arm.row.parts].map(({ adverseEventsBeyond }) => adverseEventsBeyond) : []);

/** Where the first groups of shares end: they are cut between groups and never within one. */
function endOfGroups(context: ViewContext, shares: readonly MeasuredView[]): number {
  const groupOf = (share: MeasuredView) => {
    const measure = share.results[0]?.result.measure;
    return measure === undefined ? share.key : keyGroupOf(context, measure);
  };
  const resultsBefore = (end: number) => sum(shares.slice(0, end).map(({ results }) => results.length));
  const ends = shares.flatMap((share, index) => {
    const next = shares[index + 1];
    return next && groupOf(next) === groupOf(share) ? [] : [index + 1];
  });
  const few = ends.slice(0, GROUPS_SHOWN);
  return few.findLast((end) => resultsBefore(end) <= SHARES_SHOWN) ?? few[0] ?? 0;
}

/** How many times stand open beside what is calculated of patients' own rows. */
function timesShown(times: readonly MeasuredView[], calculated: number): number {
  const fits = times.findLastIndex(
    (_, index) =>
      sum(times.slice(0, index + 1).map(({ results }) => results.length)) <= TIMES_SHOWN - calculated,
  );
  return Math.max(fits + 1, calculated === 0 ? 1 : 0);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** The gravest first. */
const gravity = ({ verdict }: { verdict: string }) => (VERDICTS as readonly string[]).indexOf(verdict);

const armsIn = ({ results }: MeasuredView) => new Set(results.map(({ arm }) => arm)).size;

function nameOfArm(context: ViewContext, { treatment, row }: EvidenceArm): string {
  if (treatment) return treatmentLink(context, treatment).text;
  const { labelEn, labelZh } = row.entry.cohort;
  return inLocale(context, labelEn, labelZh);
}

function titleOf(
  context: ViewContext,
  arm: EvidenceArm,
  subject: RowSubject,
): { title: string; href: string | null } {
  const { tumours, cohort } = arm.row.entry;
  const [only] = tumours;
  const [condition] = cohort.study.conditions;
  const tumour = {
    title:
      tumours.length === 0
        ? condition
          ? inLocale(context, condition.textEn, condition.textZh)
          : context.text.cohortTable.noTumour
        : joinNames(
            context,
            tumours.map((slug, index) => {
              const name = tumourName(context, slug);
              return index === 0 ? name : withinSentence(name);
            }),
          ),
    href: only && tumours.length === 1 ? `/${context.locale}/tumours/${only}` : null,
  };
  const treatment = {
    title: nameOfArm(context, arm),
    href: arm.treatment && treatmentLink(context, arm.treatment).href,
  };
  if (subject === 'tumour') return tumour;
  if (subject === 'treatment') return treatment;
  return {
    title: context.text.map.pair(treatment.title, withinSentence(tumour.title)),
    href: treatment.href,
  };
}

function testsOf({ context, tests }: EvidenceInput, arms: readonly EvidenceArm[]): ArmTest[] {
  const ids = arms.map(({ row }) => row.entry.cohort.id);
  return tests
    .filter(({ cohorts }) => cohorts.length === ids.length && ids.every((id) => cohorts.includes(id)))
    .map((test) => ({
      key: test.id,
      measure: test.measure,
      label: measureTitle(context, { ...test, statistic: null }),
      text:
        testText(context, test) ||
        (context.text.source.significance[test.significant ? 'significant' : 'not-significant'] ?? ''),
      fact: test.factId,
    }));
}

/** `subject` says how the row is called; `known` are tumours that need not be named, because the page is about them. */
export function evidenceRow(
  input: EvidenceInput,
  arms: EvidenceArms,
  subject: RowSubject,
  known: readonly string[],
): EvidenceRowView {
  const { context } = input;
  const [first, second] = arms;
  // Tumours that the row is called by need no second name.
  const rows = arms.map(({ row }) =>
    cohortRow(input, row, subject === 'treatment' ? known : row.entry.tumours),
  );
  const [row] = rows;
  if (!row) throw new RangeError('A row of evidence needs an arm');
  const { study } = first.row.entry.cohort;
  const ofArms = (pick: (view: CohortRowView) => LabelledResult[]) =>
    rows.flatMap((view, arm) => pick(view).map((result) => ({ arm, result })));
  const isEffect = ({ effect }: { effect?: unknown }) => effect !== undefined;
  const outcomeOf = (key: string) =>
    arms
      .flatMap(({ row: { entry, parts } }) => [entry, ...parts].flatMap(({ outcomes }) => outcomes))
      .find(({ id }) => id === key);
  const measuresEffect = ({ key }: LabelledResult) => {
    const measure = outcomeOf(key)?.measure;
    return measure !== undefined && isEffect(context.labels.measures[measure] ?? {});
  };
  const reported = ofArms(({ cells }) => [...all(cells.response), ...all(cells.times), ...all(cells.others)]);
  // A result of one arm against the other is told by both; it stands once.
  const once = [...new Map(reported.toReversed().map((one) => [one.result.key, one])).values()].toReversed();
  const shares = together(once.filter(({ result }) => isShare(result) && !measuresEffect(result)));
  const cut = endOfGroups(context, shares);
  // Against whom is said by the row, where it has both arms.
  const effects = once
    .filter(({ result }) => measuresEffect(result))
    .map(({ result }) => (second ? { ...result, sub: '' } : result));
  const inTimes = new Set(rows.flatMap(({ cells }) => all(cells.times).map(({ key }) => key)));
  const values = once.filter(
    ({ result }) =>
      result.ofPatient !== 'term' && !isShare(result) && !measuresEffect(result) && isFigure(result),
  );
  const calculated = calculatedViews(rows);
  const allTimes = values.filter(({ result }) => inTimes.has(result.key));
  // Of a patient whose times are listed, what the text says again unfolds.
  const isSaidAgain = ({ result }: ArmResult) => result.ofPatient === 'figure' && calculated.length > 0;
  const ofWhole = allTimes.filter((one) => !one.result.isPart && !isSaidAgain(one));
  // What is reported of parts stands open only where nothing is reported of the whole, by a figure or by its patients.
  const isOfWhole = ofWhole.length + calculated.length > 0;
  const times = together(isOfWhole ? ofWhole : allTimes);
  const moreTimes = together(isOfWhole ? allTimes.filter((one) => !ofWhole.includes(one)) : []);
  const open = timesShown(times, sum(calculated.slice(0, ENDPOINTS_SHOWN).map((one) => one.times.length)));
  const tests = second ? testsOf(input, [first, second]) : [];
  const others = together(values.filter(({ result }) => !inTimes.has(result.key)));
  // What is no share stands open where there is none.
  const shown = shares.length > 0 ? shares.slice(0, cut) : others.slice(0, OTHERS_SHOWN);
  for (const one of [...shares, ...times])
    one.tests = tests.filter(({ label }) => label === one.results[0]?.result.question);
  const tested = [...shares, ...times, ...calculated];
  const isReported = (test: ArmTest) => tested.some((one) => one.tests.includes(test));
  for (const one of calculated)
    one.tests = tests.filter((test) => test.measure === one.key && !isReported(test));
  for (const one of times) {
    const measure = one.results[0]?.result.measure;
    // Of what is called by its title, a test of the same measure may be of something else.
    if (context.labels.measures[measure ?? '']?.asTitled) continue;
    one.tests.push(...tests.filter((test) => test.measure === measure && !isReported(test)));
  }
  const toxicity = rows.flatMap(({ cells: { events } }, arm) =>
    events.shown.length === 0
      ? []
      : [{ arm, lead: events.lead, ...shownFirst(all(events), unread(arms[arm])) }],
  );
  // The response of each patient stands like a share: of so few it says the same.
  const ofPatients = once.filter(({ result }) => result.ofPatient === 'term');
  const hasFigure =
    ofPatients.length + shares.length + times.length + effects.length + calculated.length + others.length >
      0 || toxicity.some(({ shown }) => shown.some(isFigure));
  const words = once.filter(
    ({ result }) => result.ofPatient !== 'term' && !isFigure(result) && result.view.state !== 'not-reported',
  );
  const moreShares = bounded([
    ...shares.slice(cut),
    ...others.filter((other) => !shown.includes(other)),
    ...(hasFigure ? together(words) : []),
  ]);
  const foldedTimes = bounded([...times.slice(open), ...moreTimes]);
  const { title, href } = titleOf(context, first, subject);
  const size = first.row.entry.size?.value ?? 0;
  return {
    key: arms.map(({ row: { entry }, treatment }) => `${entry.key} ${treatment?.slug ?? ''}`).join('|'),
    title,
    href,
    against: second ? nameOfArm(context, second) : null,
    study: row.study,
    studySlug: row.studySlug,
    origin: row.origin,
    arms: rows.map(({ label, patients, pick }, index) => ({
      name: arms[index] ? nameOfArm(context, arms[index]) : '',
      label,
      patients,
      pick,
    })),
    ladder: designLadder(context, study),
    setting: row.setting,
    tumours: row.tumours,
    allocation: row.allocation,
    shares: [...shown, ...together(ofPatients)],
    moreShares: moreShares.folded,
    times: times.slice(0, open),
    moreTimes: foldedTimes.folded,
    calculated: calculated.slice(0, ENDPOINTS_SHOWN),
    moreCalculated: calculated.slice(ENDPOINTS_SHOWN),
    effects,
    tests: tests.filter((test) => !isReported(test)),
    toxicity,
    beyond: { shares: moreShares.beyond, times: foldedTimes.beyond },
    empty: {
      shares: { nothing: row.cells.response.nothing, elsewhere: row.cells.response.elsewhere },
      times: { nothing: row.cells.times.nothing, elsewhere: row.cells.times.elsewhere },
      toxicity: { nothing: row.cells.events.nothing, elsewhere: row.cells.events.elsewhere },
    },
    cautions: {
      small: rows.some(({ patients }) => patients?.small === true),
      checkResults: [
        ...new Map(
          [
            ...rows.flatMap(({ checkResults }) => checkResults),
            // Also what is said against a test of the two, or against a conclusion that rests on it.
            ...verdictsAgainst(
              input,
              tests.map(({ fact }) => fact),
              row.study.href,
            ),
          ]
            .toReversed()
            .map((one) => [one.verdict, one]),
        ).values(),
      ].toSorted((a, b) => gravity(a) - gravity(b)),
      together: row.together,
      overlaps: [...new Map(rows.flatMap(({ overlaps }) => overlaps).map((one) => [one.key, one])).values()],
    },
    hasFigure,
    words: words.map(({ result }) => result),
    rank: {
      studied: first.treatment !== null && isStudied(context.labels, first.treatment),
      primary: row.origin.origin !== 'secondary',
      rung: rungOf(context.labels, study.design),
      size,
      alone: !isOfSeveral(first.row.entry),
      key: [...shares, ...times].some(({ results }) =>
        results.some(({ result }) => result.measure !== undefined && isHeadline(context, result.measure)),
      ),
    },
  };
}
