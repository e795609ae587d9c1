import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { createElement, type ReactNode } from 'react';
import { getPaperText } from '@/lib/data/paper-text';
import { getDataVersion } from '@/lib/data/reads/get-data-version';
import { getFactGroup } from '@/lib/data/reads/get-fact';
import { getNote } from '@/lib/data/reads/get-note';
import { getRemovedFact } from '@/lib/data/reads/get-removed-fact';
import { getRenamed } from '@/lib/data/reads/get-renamed';
import { getVocabulary } from '@/lib/data/reads/get-vocabulary';
import { listCheckResults } from '@/lib/data/reads/list-check-results';
import { listChineseWords } from '@/lib/data/reads/list-chinese-words';
import { getRecordFile } from '@/lib/data/record-file';
import { withLetter } from '@/lib/domain/fact';
import type { RenamedKind } from '@/lib/domain/history';
import { type EmbedCode, embedCode } from '@/lib/present/embeds/embed-address';
import { checkResultView } from '@/lib/present/provenance/check-results';
import { type NoteSourceView, noteSource } from '@/lib/present/provenance/note-source';
import { type RemovedFactView, removedFact } from '@/lib/present/provenance/removed-fact';
import { type SourcePanelView, sourcePanel } from '@/lib/present/provenance/source-panel';
import type { PageScriptFiles } from '@/lib/present/shell/page-script-file.mjs';
import { type ScriptWords, scriptWords } from '@/lib/present/shell/script-words';
import { type ShellView, shellView } from '@/lib/present/shell/shell';
import { printedLine } from '@/lib/present/words/printed-line';
import type { ViewContext } from '@/lib/present/words/view-context';
import { isLocale, type Locale } from '@/lib/text/locale';
import { textOf } from '@/lib/text/text-of';
import { pageLinkedData } from './linked-data';
import { NotFoundPage } from './not-found-page';
import { pageScript } from './page-script';
import { addressOfPage } from './site-address';

export type SearchParameters = Record<string, string | string[] | undefined>;

/** What a page of one thing gets from its address. */
export interface SlugPageProps {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<SearchParameters>;
}

/** The language and its words, and the vocabulary; an unknown language is no page. What the audit found of figures is added by `withCheckResults`. */
export async function pageContext(params: Promise<{ locale: string }>): Promise<ViewContext> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return { locale, text: textOf(locale), labels: await getVocabulary(), verdicts: {} };
}

function toQuery(parameters: SearchParameters): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const item of Array.isArray(value) ? value : value === undefined ? [] : [value])
      query.append(name, item);
  }
  return query;
}

interface FramedPageParts {
  shell: ShellView;
  /** What the page's script says. */
  script: ScriptWords;
  scriptFiles: PageScriptFiles;
  /** The page of the source that the address asks for, for who has no script. */
  asked: { text: string; href: string } | null;
  /** How other sites show the page's charts. */
  embed: EmbedCode;
  /** What the page says to machines: the way to it. */
  linkedData: string;
}

/** The id of a fact, or of a note: that of its study or paper, and its own. */
const SOURCE_ID = /^[\w-]{1,80}(?:\/[\w-]{1,80})?$/u;

/** Where a source has a page of its own, without the language. */
const pathOfSource = (id: string) => (id.includes('/') ? `/notes/${id}` : `/facts/${id}`);

/** Head and foot for a page at `path`. */
export async function pageFrame(
  context: ViewContext,
  path: string,
  parameters: SearchParameters = {},
): Promise<FramedPageParts> {
  const { version } = await getDataVersion();
  const asked =
    typeof parameters.source === 'string' && SOURCE_ID.test(parameters.source) ? parameters.source : null;
  const query = toQuery(parameters);
  const site = await addressOfPage();
  const shell = shellView(
    context,
    path,
    query,
    version,
    printedLine(context, { site, path, query, time: new Date() }),
  );
  return {
    shell,
    linkedData: await pageLinkedData(shell),
    embed: embedCode(context.text, {
      site,
      path,
      query: query.toString(),
      lang: context.locale,
      version,
    }),
    script: scriptWords(context, shell),
    scriptFiles: pageScript(),
    asked:
      asked === null
        ? null
        : { text: context.text.source.title, href: `/${context.locale}${pathOfSource(asked)}` },
  };
}

/** What a fact was that a release removed; null where there never was one. */
export async function readRemoved(context: ViewContext, fact: string): Promise<RemovedFactView | null> {
  const removed = await getRemovedFact(fact);
  return removed && removedFact(context, removed, await listChineseWords());
}

/** The page of something that isn't there: where its slug was renamed, the reader is sent on for good. */
export async function missing(
  { locale }: ViewContext,
  kind: RenamedKind,
  slug: string,
  pathOf: (slug: string) => string,
): Promise<ReactNode> {
  const renamed = await getRenamed(kind, slug);
  if (renamed) permanentRedirect(`/${locale}${pathOf(renamed)}`);
  return notFoundPage(locale, pathOf(slug));
}

/** The page of an address that leads to nothing, drawn by the server; `path` is without the language. */
export const notFoundPage = (locale: Locale, path: string): ReactNode =>
  createElement(NotFoundPage, { locale, path });

/** What an address that leads to nothing says of itself to browsers. */
export const notFoundMetadata = ({ text }: ViewContext): Metadata => ({ title: text.state.notFoundTitle });

/** The source of a fact, or null where the present data has no such fact. */
export async function readSource(context: ViewContext, fact: string): Promise<SourcePanelView | null> {
  const id = withLetter(fact);
  const facts = await getFactGroup(id);
  if (!facts) return null;
  const [asked] = facts;
  const file = asked?.paper.textFile ?? '';
  const isRecord = asked !== undefined && asked.paper.recordNumber !== null;
  const text = isRecord ? null : await getPaperText(file);
  const record = isRecord ? await getRecordFile(file) : null;
  const ids = new Set(facts.map(({ id }) => id));
  const checkResults = await listCheckResults({ facts: [...ids] });
  return sourcePanel(
    context,
    id,
    facts,
    text,
    checkResults.map((checkResult) => checkResultView(context, checkResult)),
    record,
  );
}

/** The lines that a note rests on, or null where there is no such note. */
export async function readNote(context: ViewContext, id: string): Promise<NoteSourceView | null> {
  const note = await getNote(id);
  return note && noteSource(context, note, await getPaperText(note.paper.textFile));
}

/** Columns chosen in the address, or null for the usual ones. */
export function chosenColumns(parameters: SearchParameters): string[] | null {
  const { columns } = parameters;
  if (columns === undefined) return null;
  return Array.isArray(columns) ? columns : [columns];
}

/** Language-neutral address, and its versions in both languages. */
export function alternatesOf(locale: string, path: string) {
  return {
    canonical: `/${locale}${path}`,
    languages: { en: `/en${path}`, 'zh-Hans': `/zh${path}`, 'x-default': path || '/' },
  };
}
