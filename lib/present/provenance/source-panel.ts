import { termsOfMeasure } from '@/lib/domain/labels';
import { ownValue } from '@/lib/domain/own-value';
import type { StoredPaperStatus } from '@/lib/domain/paper-status';
import { reportedDigits } from '@/lib/domain/printed-number';
import { findPrinted, marksOf, type PaperText } from '@/lib/domain/printed-text';
import type { RecordNode } from '@/lib/domain/record-path';
import { type StoredTime, storedTime } from '@/lib/domain/timepoint';
import type { Locale } from '@/lib/text/locale';
import { type Named, nameWithGroup, termName } from '../results/result-view';
import { formatNumber, formatPercent, formatQuantity, formatTime } from '../words/format-number';
import { linesText } from '../words/lines-text';
import { sectionName } from '../words/section-name';
import { adverseEventName, drugName, inLocale, measureName, type ViewContext } from '../words/view-context';
import type { CheckResultView } from './check-results';
import { type PaperStatusView, statusOfSource } from './paper-status';
import { type RecordTableView, recordTable } from './record-table';

interface SourceLocation {
  section: string;
  /** Null in a record. */
  firstLine: number | null;
  lastLine: number | null;
  /** Path in a record; null in a text. */
  path?: string | null;
  verbatim: string;
  occurrence: number | null;
}

/** What the panel reads of the store's facts of one entry. */
export interface FactOfPanel extends SourceLocation, StoredTime {
  id: string;
  kind: string;
  measure: string;
  namedEn?: string | null;
  namedZh?: string | null;
  cohort: string | null;
  patient: string | null;
  drugSlug: string | null;
  valueNumber: number | null;
  valueText: string | null;
  valueTextZh: string | null;
  sign: string | null;
  unit: string | null;
  numerator: number | null;
  denominator: number | null;
  censored: boolean | null;
  noteEn: string | null;
  noteZh: string | null;
  /** reported | calculated */
  method: string;
  /** Which entry of its file states it. */
  entry?: string;
  locations: SourceLocation[];
  paper: StoredPaperStatus & {
    slug: string;
    titleEn: string;
    titleZh: string;
    textFile: string;
    recordNumber?: string | null;
    recordVersion?: string | null;
    recordUrl?: string | null;
  };
  study: {
    slug: string;
    origin?: string;
    references?: string;
    shortTitleEn: string;
    shortTitleZh: string;
    cohorts: { slug: string; labelEn: string; labelZh: string }[];
  } | null;
}

/** Lines of a passage in pieces, the figure marked. */
export type PassageView = { number: number; pieces: { text: string; marked: boolean }[] }[];

export interface SourceLocationView {
  section: string;
  /** Empty in a record. */
  lines: string;
  /** Path in a record; null in a text. */
  path: string | null;
  verbatim: string;
  /** The language that the figure is printed in. */
  language: Locale;
  /** Null where the text is not available. */
  passage: PassageView | null;
  figureFound: boolean;
}

export interface SourcePanelView {
  fact: string;
  title: string;
  /** What is shown of it where it is shared: "Partial response 14/19 · 73.7 % – Imatinib in high-risk GIST". */
  headline: string;
  /** The figure there, with the share of patients that follows from a count. */
  shared: string;
  subject: string;
  paper: { title: string; href: string; status: PaperStatusView | null };
  study: { title: string; href: string } | null;
  /** The figure as it reads everywhere, count, rate, interval; what is calculated is set apart. */
  figure: { text: string; calculated: boolean; language?: Locale }[];
  /** The facts of the entry, the one that was asked for first, without those that the figure shows. */
  values: { label: string; value: string; calculated: boolean }[];
  /** What the marked figure says, for who doesn’t read its language: made from the datum, never from the paper’s sentence. */
  inWords: string | null;
  /** What has to be known of the figure wherever it goes: that it is second-hand, that it is calculated. */
  assumptions: string[];
  /** What the extractors remark; empty where nothing. */
  note: string;
  places: SourceLocationView[];
  textAvailable: boolean;
  /** Of a figure of a registry's record: which one, its address there, and its own row where the record is available. */
  record: { label: string; href: string; table: RecordTableView | null } | null;
  checkResults: CheckResultView[];
}

/**
 * A measure's name, also of derived ones ("age-minimum") and of adverse events; as the paper of a fact names it, with the
 * vocabulary's name behind.
 */
export function factName(context: ViewContext, measure: string, fact: Named = {}): string {
  const { labels, locale, text } = context;
  if (labels.measures[measure]) return nameWithGroup(context, fact, measureName(context, measure));
  if (labels.adverseEvents[measure]) return nameWithGroup(context, fact, adverseEventName(context, measure));
  // The longest: "grade-minimum" also ends in "minimum".
  const [suffix] = Object.keys(text.factSuffixes)
    .filter((candidate) => measure.endsWith(`-${candidate}`))
    .sort((a, b) => b.length - a.length);
  if (!suffix) return text.factNames[measure] ?? measure;
  const base = factName(context, measure.slice(0, -suffix.length - 1), fact);
  const word = text.factSuffixes[suffix] ?? suffix;
  return locale === 'zh' ? `${base}（${word}）` : `${base} (${word})`;
}

export function factValue(
  context: ViewContext,
  fact: Pick<
    FactOfPanel,
    | 'measure'
    | 'valueNumber'
    | 'valueText'
    | 'valueTextZh'
    | 'sign'
    | 'unit'
    | 'numerator'
    | 'denominator'
    | 'censored'
    | 'method'
    | 'verbatim'
  > & { locations?: readonly { verbatim: string }[] },
) {
  if (fact.method === 'calculated' && fact.valueNumber !== null)
    return formatPercent(context, fact.valueNumber, 1);
  const sign = fact.sign ? `${fact.sign} ` : '';
  const counts =
    fact.numerator !== null
      ? `${fact.numerator}/${fact.denominator ?? context.text.number.denominatorUnclearSign}`
      : '';
  const isCountItself =
    fact.valueNumber !== null && fact.valueNumber === fact.numerator && fact.unit === 'patients';
  const figure = (value: number) =>
    `${sign}${reportedDigits(value, [fact.verbatim, ...(fact.locations ?? []).map(({ verbatim }) => verbatim)]) ?? value}`;
  const value =
    fact.valueNumber === null
      ? termValue(context, fact)
      : formatQuantity(context, figure(fact.valueNumber), fact.unit, fact.valueNumber);
  const status =
    fact.censored === null ? '' : fact.censored ? context.text.charts.ongoing : context.text.charts.event;
  return (
    [counts, isCountItself ? '' : value, status].filter(Boolean).join(' · ') ||
    context.text.number.notReported
  );
}

const SIGNIFICANCE = /-significance$/u;

/** A stored term or text in the reader's language; a date, and what is only mentioned, as it is. */
function termValue(
  context: ViewContext,
  { measure, valueText: value, valueTextZh }: Pick<FactOfPanel, 'measure' | 'valueText' | 'valueTextZh'>,
): string {
  const { labels, locale, text } = context;
  if (value === null) return '';
  if (valueTextZh !== null) return locale === 'zh' ? valueTextZh : value;
  const noValue = ownValue(text.number.noValues, value);
  if (noValue !== undefined) return noValue;
  if (SIGNIFICANCE.test(measure)) return text.source.significance[value] ?? value;
  return termsOfMeasure(labels, measure) === null ? value : termName(context, value, measure);
}

/** The measure of a fact that is but words of the paper. */
const MENTION = 'mention';
const OVERLAP = /\.overlaps\.\d+$/u;

/**
 * What a fact that only mentions a cohort or a study mentions, by our name for it: its value is in the words of the paper,
 * which nobody translated. Empty where it mentions what has no name, that two cohorts share patients for instance.
 */
function mentioned(context: ViewContext, { entry = '', study, cohort }: FactOfPanel): string {
  if (study === null || OVERLAP.test(entry)) return '';
  const group = study.cohorts.find(({ slug }) => slug === cohort);
  if (cohort !== null) return group ? inLocale(context, group.labelEn, group.labelZh) : '';
  return inLocale(context, study.shortTitleEn, study.shortTitleZh);
}

const HAN = /\p{Script=Han}/u;
const LATIN = /\p{Script=Latin}{2}/u;

/** The language of what is printed; what is but figures is of the lines around it, and those of a paper of Chinese origin. */
function languageOf(verbatim: string, passage: PassageView | null): Locale {
  const around = passage?.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join('') ?? '';
  const reported = [verbatim, around].find((text) => HAN.test(text) || LATIN.test(text)) ?? '';
  return HAN.test(reported) || reported === '' ? 'zh' : 'en';
}

/** Lines before and after the figure that are shown, too. */
const AROUND = 2;

/** The lines from one to another with those around them; `marks` are marked. */
export function passageOf(
  text: PaperText,
  [firstLine, lastLine]: readonly [number, number],
  marks: readonly { line: number; from: number; to: number }[],
): PassageView {
  const passage: PassageView = [];
  for (let number = firstLine - AROUND; number <= lastLine + AROUND; number += 1) {
    const line = text.lines[number - 1];
    if (line === undefined || line.trim() === '') continue;
    const mark = marks.find((candidate) => candidate.line === number);
    const pieces = mark
      ? [
          { text: line.slice(0, mark.from), marked: false },
          { text: line.slice(mark.from, mark.to), marked: true },
          { text: line.slice(mark.to), marked: false },
        ].filter(({ text: piece }) => piece !== '')
      : [{ text: line, marked: false }];
    passage.push({ number, pieces });
  }
  return passage;
}

function sourceLocationView(
  context: ViewContext,
  text: PaperText | null,
  place: SourceLocation,
): SourceLocationView {
  const base = {
    section: sectionName(context, place.section),
    lines: linesText(context, place),
    path: place.path ?? null,
    verbatim: place.verbatim,
  };
  const { firstLine, lastLine } = place;
  if (firstLine === null || lastLine === null)
    return { ...base, language: 'en', passage: null, figureFound: false };
  if (!text)
    return { ...base, language: languageOf(place.verbatim, null), passage: null, figureFound: false };
  const found = findPrinted(text, place.verbatim, [firstLine, lastLine]);
  const span = found[(place.occurrence ?? 1) - 1];
  const passage = passageOf(text, [firstLine, lastLine], span ? marksOf(text, span) : []);
  return {
    ...base,
    language: languageOf(place.verbatim, passage),
    passage,
    figureFound: span !== undefined,
  };
}

/** What travels with a figure: where it is second-hand, and where it is not the paper’s own. */
function assumptionsOf({ locale, text }: ViewContext, asked: FactOfPanel): string[] {
  const paper = (locale === 'zh' ? asked.paper.titleZh : asked.paper.titleEn) ?? '';
  return [
    ...(asked.study?.origin === 'secondary'
      ? [text.record.secondarySource(paper, asked.study.references ?? '')]
      : []),
    ...(asked.method === 'calculated' ? [text.source.calculated] : []),
  ];
}

function recordOf(
  context: ViewContext,
  asked: FactOfPanel,
  record: RecordNode | null,
): SourcePanelView['record'] {
  const { recordNumber, recordVersion, recordUrl } = asked.paper;
  if (!recordNumber || !recordUrl) return null;
  return {
    label: context.text.source.record(recordNumber, recordVersion ?? ''),
    href: recordUrl,
    table: record && asked.path ? recordTable(context, record, asked.path) : null,
  };
}

const PERCENT = 'percent';
const WILSON = { lower: 'wilson-lower', upper: 'wilson-upper' } as const;
/** What is calculated of counts. */
const OF_COUNTS = [PERCENT, WILSON.lower, WILSON.upper];
type Piece = SourcePanelView['figure'][number];

/**
 * The figure in one line, "10/23 · 43.5 % (25.6–63.2)", and which facts of the entry it shows. A share that is printed
 * stands for the one that is calculated.
 */
function figureOf(
  context: ViewContext,
  asked: FactOfPanel,
  facts: readonly FactOfPanel[],
): { pieces: Piece[]; shown: Set<FactOfPanel> } {
  const { text } = context;
  const isOfCounts = (fact: FactOfPanel) =>
    fact.method === 'calculated' && OF_COUNTS.some((suffix) => fact.measure.endsWith(`-${suffix}`));
  const besides = (fact: FactOfPanel, suffix: string, method: string) =>
    facts.find((one) => one.measure === `${fact.measure}-${suffix}` && one.method === method);
  // A share that is calculated reads like the counts that it is of; a limit stands for itself.
  const main =
    asked.method === 'calculated' && asked.measure.endsWith(`-${PERCENT}`)
      ? (facts.find((one) => `${one.measure}-${PERCENT}` === asked.measure) ?? asked)
      : asked;
  if (isOfCounts(main))
    return { pieces: [{ text: factValue(context, main), calculated: true }], shown: new Set([asked]) };
  const percent = besides(main, PERCENT, 'calculated');
  const limits = (suffixes: { lower: string; upper: string }, method: string) => {
    const found = [besides(main, suffixes.lower, method), besides(main, suffixes.upper, method)] as const;
    const [lower, upper] = found;
    return lower?.valueNumber != null && upper?.valueNumber != null
      ? { lower: lower.valueNumber, upper: upper.valueNumber, of: [lower, upper] }
      : null;
  };
  const calculated = limits(WILSON, 'calculated');
  const isShare = main.unit === '%' || main.numerator !== null;
  const printed = isShare ? limits({ lower: 'lower', upper: 'upper' }, 'reported') : null;
  const rate =
    percent && main.unit !== '%' && percent.valueNumber !== null
      ? [{ text: ` · ${formatPercent(context, percent.valueNumber, 1)}`, calculated: true }]
      : [];
  const between = ({ lower, upper }: { lower: number; upper: number }, digits?: number) =>
    text.number.lowerUpper(formatNumber(context, lower, digits), formatNumber(context, upper, digits));
  return {
    pieces: [
      { text: factValue(context, main), calculated: main.method === 'calculated' },
      ...rate,
      ...(printed ? [{ text: ` (${between(printed)})`, calculated: false }] : []),
      ...(calculated
        ? [
            {
              text: printed ? ` [${between(calculated, 1)}]` : ` (${between(calculated, 1)})`,
              calculated: true,
            },
          ]
        : []),
    ],
    shown: new Set(
      [asked, main, percent, ...(calculated?.of ?? []), ...(printed?.of ?? [])].filter(
        (one) => one !== undefined,
      ),
    ),
  };
}

/** What the marked figure says by itself, "Recurrence: 10 patients (43.5 %)": what is calculated of it is not marked. */
function markedFigure(context: ViewContext, asked: FactOfPanel): string | null {
  const { source, number } = context.text;
  if (asked.measure === MENTION) {
    const name = mentioned(context, asked);
    return name === '' ? null : source.inWords(factName(context, MENTION, asked), '', name);
  }
  const { numerator, unit, valueNumber } = asked;
  const isOfPatients = numerator !== null && (unit === '%' || unit === 'patients') && asked.sign === null;
  if (!isOfPatients || asked.method === 'calculated')
    return source.inWords(factName(context, asked.measure, asked), '', factValue(context, asked));
  const share =
    unit === '%' && valueNumber !== null
      ? factValue(context, { ...asked, numerator: null, denominator: null })
      : '';
  return source.inWords(
    factName(context, asked.measure, asked),
    '',
    source.patientsWithShare(number.patients(numerator), share),
  );
}

/** The panel that a number opens: what it is, where it stands, and the passage where the text is available. */
export function sourcePanel(
  context: ViewContext,
  id: string,
  facts: readonly FactOfPanel[],
  text: PaperText | null,
  checkResults: SourcePanelView['checkResults'] = [],
  record: RecordNode | null = null,
): SourcePanelView | null {
  const asked = facts.find((fact) => fact.id === id);
  if (!asked) return null;
  const { locale } = context;
  const cohort = asked.study?.cohorts.find(({ slug }) => slug === asked.cohort);
  const titled = factName(context, asked.measure, asked);
  const subject = [
    cohort ? inLocale(context, cohort.labelEn, cohort.labelZh) : '',
    asked.patient ? `${context.text.columns.patient} ${asked.patient}` : '',
    asked.drugSlug ? drugName(context, asked.drugSlug) : '',
    formatTime(context, storedTime(asked)),
  ].filter(Boolean);
  const places = [asked, ...asked.locations].map((place) => sourceLocationView(context, text, place));
  const whose = subject.join(locale === 'zh' ? '，' : ', ');
  const isForeign = places[0]?.language !== locale;
  const shared = sharedValue(context, asked);
  const study = asked.study && inLocale(context, asked.study.shortTitleEn, asked.study.shortTitleZh);
  const paper = inLocale(context, asked.paper.titleEn, asked.paper.titleZh);
  const { pieces, shown } = figureOf(context, asked, facts);
  const others = facts.filter((fact) => !shown.has(fact));
  return {
    fact: id,
    title: titled,
    headline: context.text.shared.headline(titled, shared, study ?? paper),
    shared,
    subject: whose,
    paper: {
      title: paper,
      href: `/${locale}/papers/${asked.paper.slug}`,
      status: statusOfSource(context, asked.paper),
    },
    study: asked.study
      ? {
          title: study ?? asked.study.slug,
          href: `/${locale}/studies/${asked.study.slug}`,
        }
      : null,
    figure:
      asked.measure === MENTION && isForeign
        ? pieces.map((piece) => ({ ...piece, language: places[0]?.language ?? locale }))
        : pieces,
    values: [asked, ...others].map((fact) => ({
      label: factName(context, fact.measure, fact),
      value: factValue(context, fact),
      calculated: fact.method === 'calculated',
    })),
    note: inLocale(context, asked.noteEn, asked.noteZh),
    inWords: isForeign ? markedFigure(context, asked) : null,
    assumptions: assumptionsOf(context, asked),
    places,
    textAvailable: text !== null,
    record: recordOf(context, asked, record),
    checkResults,
  };
}

/** Longest text that is shown of a fact that is words. */
const LONGEST_SHARED = 80;

/** "14/19 · 73.7 %": a count with its share; what is words, cut. */
function sharedValue(context: ViewContext, fact: FactOfPanel): string {
  const value = (fact.measure === MENTION && mentioned(context, fact)) || factValue(context, fact);
  const { numerator, denominator, unit } = fact;
  if (numerator === null || denominator === null || denominator === 0 || unit === '%')
    return [...value].length > LONGEST_SHARED ? `${[...value].slice(0, LONGEST_SHARED).join('')}…` : value;
  return `${value} · ${formatPercent(context, (100 * numerator) / denominator, 1)}`;
}

/** A reference to one figure: what it is, the paper and the place, and its permanent address. */
export function citationOf({ text, locale }: ViewContext, view: SourcePanelView, site: string): string {
  const [place] = view.places;
  const [asked] = view.values;
  return text.source.citation(
    text.source.inWords(view.title, view.subject, asked?.value ?? ''),
    view.paper.title,
    [view.record?.label, place?.section, place?.lines].filter(Boolean).join(locale === 'zh' ? '，' : ', '),
    `${site}/${locale}/facts/${view.fact}`,
  );
}
