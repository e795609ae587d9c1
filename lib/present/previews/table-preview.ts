import type { AdverseEventListItem, OutcomeListItem } from '@/lib/data/tables/results-tables';
import { adverseEventResult, adverseEventTitle } from '../results/adverse-event-view';
import { measureTitle, resultView, shareWithInterval } from '../results/result-view';
import { inLocale, type ViewContext } from '../words/view-context';
import {
  PREVIEW_ROWS,
  type PreviewRow,
  type PreviewView,
  previewRow,
  previewSubtitle,
  previewTitle,
} from './preview';

interface TablePreview {
  title: string;
  /** What the table was asked for, in words. */
  words: string;
  matching: number;
  version: string;
}

const tablePreview = (
  { text }: ViewContext,
  { title, words, matching, version }: TablePreview,
  rows: PreviewRow[],
): PreviewView => ({
  site: text.site.name,
  kind: text.search.rows(matching),
  ...previewTitle(title),
  subtitle: previewSubtitle([words]),
  rows: rows.slice(0, PREVIEW_ROWS),
  foot: text.site.dataVersion(version),
});

/** The preview image of results as they are filtered: the first of them. */
export const outcomesPreview = (
  context: ViewContext,
  asked: TablePreview,
  rows: readonly OutcomeListItem[],
): PreviewView =>
  tablePreview(
    context,
    asked,
    rows.map((row) =>
      previewRow(
        labelOf(context, measureTitle(context, row), row),
        resultView(context, row),
        shareWithInterval(context, row),
      ),
    ),
  );

/** The same of adverse events. */
export const eventsPreview = (
  context: ViewContext,
  asked: TablePreview,
  rows: readonly AdverseEventListItem[],
): PreviewView =>
  tablePreview(
    context,
    asked,
    rows.map((row) =>
      previewRow(
        labelOf(context, adverseEventTitle(context, row), row),
        adverseEventResult(context, row),
        null,
      ),
    ),
  );

/** The preview image of a list without figures of its own. */
export const listPreview = (context: ViewContext, asked: TablePreview): PreviewView =>
  tablePreview(context, asked, []);

const labelOf = (context: ViewContext, what: string, { study }: OutcomeListItem | AdverseEventListItem) =>
  [what, inLocale(context, study.shortTitleEn, study.shortTitleZh)].join(' · ');
