import { termsOfMeasure } from '@/lib/domain/labels';
import { ownValue } from '@/lib/domain/own-value';
import { printedDigits } from '@/lib/domain/printed-number';
import { findPrinted, marksOf, type PaperText } from '@/lib/domain/printed-text';
import { type StoredTime, storedTime } from '@/lib/domain/timepoint';
import { termName } from '../results/result-view';
import { formatPercent, formatQuantity, formatTime } from '../words/format-number';
import { sectionName } from '../words/section-name';
import { drugName, eventName, inLocale, measureName, type ViewContext } from '../words/view-context';
import type { FindingView } from './findings';

interface Place {
  section: string;
  firstLine: number;
  lastLine: number;
  asPrinted: string;
  nth: number | null;
}

/** What the panel reads of the store's facts of one entry. */
export interface FactOfPanel extends Place, StoredTime {
  id: string;
  kind: string;
  measure: string;
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
  places: Place[];
  paper: { slug: string; titleEn: string; titleZh: string; textFile: string };
  study: {
    slug: string;
    shortTitleEn: string;
    shortTitleZh: string;
    cohorts: { slug: string; labelEn: string; labelZh: string }[];
  } | null;
}

export interface PlaceView {
  section: string;
  lines: string;
  asPrinted: string;
  /** Lines of the passage in pieces, the figure marked; null where the text is not available. */
  passage: { number: number; pieces: { text: string; marked: boolean }[] }[] | null;
  figureFound: boolean;
}

export interface SourcePanelView {
  fact: string;
  title: string;
  subject: string;
  paper: { title: string; href: string };
  study: { title: string; href: string } | null;
  values: { label: string; value: string }[];
  /** What the extractors remark; empty where nothing. */
  note: string;
  places: PlaceView[];
  textAtHand: boolean;
  findings: FindingView[];
}

/** A measure's name, also of derived ones ("age-minimum") and of adverse events. */
export function factName(context: ViewContext, measure: string): string {
  const { labels, locale, text } = context;
  if (labels.measures[measure]) return measureName(context, measure);
  if (labels.adverseEvents[measure]) return eventName(context, measure);
  // The longest: "grade-minimum" also ends in "minimum".
  const [suffix] = Object.keys(text.factSuffixes)
    .filter((candidate) => measure.endsWith(`-${candidate}`))
    .sort((a, b) => b.length - a.length);
  if (!suffix) return text.factNames[measure] ?? measure;
  const base = factName(context, measure.slice(0, -suffix.length - 1));
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
    | 'asPrinted'
  > & { places?: readonly { asPrinted: string }[] },
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
    `${sign}${printedDigits(value, [fact.asPrinted, ...(fact.places ?? []).map(({ asPrinted }) => asPrinted)]) ?? value}`;
  const value =
    fact.valueNumber === null
      ? termValue(context, fact)
      : formatQuantity(context, figure(fact.valueNumber), fact.unit, fact.valueNumber);
  const status =
    fact.censored === null ? '' : fact.censored ? context.text.charts.ongoing : context.text.charts.event;
  return (
    [isCountItself ? '' : value, counts, status].filter(Boolean).join(' · ') ||
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

function placeView(context: ViewContext, text: PaperText | null, place: Place): PlaceView {
  const base = {
    section: sectionName(context, place.section),
    lines: context.text.source.lines(place.firstLine, place.lastLine),
    asPrinted: place.asPrinted,
  };
  if (!text) return { ...base, passage: null, figureFound: false };
  const found = findPrinted(text, place.asPrinted, [place.firstLine, place.lastLine]);
  const span = found[(place.nth ?? 1) - 1];
  const marks = span ? marksOf(text, span) : [];
  const passage = [];
  for (let number = place.firstLine - 2; number <= place.lastLine + 2; number += 1) {
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
  return { ...base, passage, figureFound: span !== undefined };
}

/** The panel that a number opens: what it is, where it stands, and the passage where the text is available. */
export function sourcePanel(
  context: ViewContext,
  id: string,
  facts: readonly FactOfPanel[],
  text: PaperText | null,
  findings: SourcePanelView['findings'] = [],
): SourcePanelView | null {
  const asked = facts.find((fact) => fact.id === id);
  if (!asked) return null;
  const { locale } = context;
  const cohort = asked.study?.cohorts.find(({ slug }) => slug === asked.cohort);
  const subject = [
    cohort ? inLocale(context, cohort.labelEn, cohort.labelZh) : '',
    asked.patient ? `${context.text.columns.patient} ${asked.patient}` : '',
    asked.drugSlug ? drugName(context, asked.drugSlug) : '',
    formatTime(context, storedTime(asked)),
  ].filter(Boolean);
  return {
    fact: id,
    title: factName(context, asked.measure),
    subject: subject.join(locale === 'zh' ? '，' : ', '),
    paper: {
      title: inLocale(context, asked.paper.titleEn, asked.paper.titleZh),
      href: `/${locale}/papers/${asked.paper.slug}`,
    },
    study: asked.study
      ? {
          title: inLocale(context, asked.study.shortTitleEn, asked.study.shortTitleZh),
          href: `/${locale}/studies/${asked.study.slug}`,
        }
      : null,
    values: facts.map((fact) => ({
      label: factName(context, fact.measure),
      value: factValue(context, fact),
    })),
    note: inLocale(context, asked.noteEn, asked.noteZh),
    places: [asked, ...asked.places].map((place) => placeView(context, text, place)),
    textAtHand: text !== null,
    findings,
  };
}
