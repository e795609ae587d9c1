import { CopyButton } from '@/components/ui/copy-button';
import type { NoteSourceView } from '@/lib/present/provenance/note-source';
import type { PassageView, SourceLocationView, SourcePanelView } from '@/lib/present/provenance/source-panel';
import type { Text } from '@/lib/text/en';
import { colonAfter, labelled, withCommas } from '@/lib/text/punctuation';
import { CheckResultBadge } from './check-result-badge';
import { PaperStatus } from './paper-status';

type SourceWords = Text['source'];

interface SourceContentProps {
  view: SourcePanelView;
  words: SourceWords;
  /** A reference to the figure and its place, to be copied. */
  citation: string;
  /** Of headings within: the panel has one of its own, a page by itself has none between. */
  level?: 'h2' | 'h3';
}

/** Where a number comes from: value, place, passage, what it says in the reader’s words, what it was recomputed from, remarks, ways on. */
export function SourceContent({ view, words, citation, level: Heading = 'h3' }: SourceContentProps) {
  const [first, ...others] = view.places;
  const [, ...more] = view.values;
  const weight = (calculated: boolean) => (calculated ? 'font-normal' : undefined);
  return (
    <div className="source">
      <div>
        <p className="text-base font-semibold">{view.title}</p>
        {view.subject && <p className="text-sm text-ink-2">{view.subject}</p>}
        <p className="drawer-value">
          {view.figure.map(({ text, calculated, language }) => (
            <span key={text} className={weight(calculated)} lang={language && LANG[language]}>
              {text}
            </span>
          ))}
        </p>
        {view.figure.some(({ calculated }) => calculated) && (
          <p className="text-xs text-ink-3">{words.weights}</p>
        )}
        {more.length > 0 && (
          <dl className="source-values">
            {more.map((entry) => (
              <div key={`${entry.label}-${entry.value}`}>
                <dt>{entry.label}</dt>
                <dd className={weight(entry.calculated)}>{entry.value}</dd>
              </div>
            ))}
          </dl>
        )}
        <Heading>{words.where}</Heading>
        <p>
          <a href={view.paper.href} className="font-semibold">
            {view.paper.title}
          </a>
        </p>
        <PaperStatus status={view.paper.status} />
        {first && <Place place={first} words={words} />}
        {view.record ? (
          <RecordOf record={view.record} words={words} />
        ) : (
          !view.textAvailable && <p className="mt-2 text-sm text-ink-2">{words.noText}</p>
        )}
        {view.inWords && (
          <p className="mt-2">
            {words.inLanguage}
            {colonAfter(words.inLanguage)}“{view.inWords}”{' '}
            <span className="text-sm text-ink-3">{words.ours}</span>
          </p>
        )}
        {others.length > 0 && (
          <details className="mt-2">
            <summary className="text-accent">
              {labelled(words.alsoAt, withCommas(others.map(({ lines, section }) => lines || section)))}
            </summary>
            {others.map((place) => (
              <Place key={`${place.section}-${place.lines}-${place.path}`} place={place} words={words} />
            ))}
          </details>
        )}
      </div>
      <div>
        {view.checkResults.length > 0 && (
          <>
            <Heading>{words.recomputed}</Heading>
            <ul>
              {view.checkResults.map((checkResult) => (
                <li key={checkResult.key} className="mt-1">
                  <CheckResultBadge verdict={checkResult.verdict} label={checkResult.label} />{' '}
                  {checkResult.explanation}
                  <span className="block text-sm text-ink-2">{checkResult.arithmetic}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        {view.note && (
          <>
            <Heading>{words.note}</Heading>
            <p>{view.note}</p>
          </>
        )}
        {view.assumptions.length > 0 && (
          <>
            <Heading>{words.travels}</Heading>
            {view.assumptions.map((assumption) => (
              <p key={assumption}>{assumption}</p>
            ))}
          </>
        )}
        <div className="source-ways">
          <Copy what={{ address: `/facts/${view.fact}` }} label={words.copyLink} words={words} />
          <Copy what={{ text: citation }} label={words.copyCitation} words={words} />
          {view.study && <a href={view.study.href}>{labelled(words.wholeStudy, view.study.title)}</a>}
        </div>
      </div>
    </div>
  );
}

/** The registry's own row around the figure, its cell marked, and the record's address there. */
function RecordOf({ record, words }: { record: NonNullable<SourcePanelView['record']>; words: SourceWords }) {
  const { table } = record;
  return (
    <>
      <p className="mt-1 text-sm">
        {record.label} ·{' '}
        <a href={record.href} rel="external">
          {words.atRegistry}
        </a>
      </p>
      {table ? (
        <figure className="record-table" lang="en">
          <figcaption className="sr-only">{words.recordTable}</figcaption>
          {table.head.length > 0 && (
            <dl className="source-values">
              {table.head.map(({ label, value }) => (
                <div key={`${label}-${value}`}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          )}
          <table className="plain-table w-full">
            {table.columns.length > 0 && (
              <thead>
                <tr>
                  {table.columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
            )}
            <tbody>
              {table.rows.map(({ key, cells: [first, ...rest], marked }) => (
                <tr key={key}>
                  <th scope="row" className="!whitespace-normal !font-normal">
                    {first}
                  </th>
                  {rest.map((cell, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: cells of a row have no other name
                    <td key={index}>{index + 1 === marked ? <mark>{cell}</mark> : cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </figure>
      ) : (
        <p className="mt-2 text-sm text-ink-2">{words.noRecord}</p>
      )}
    </>
  );
}

function Copy({
  what,
  label,
  words,
}: {
  what: { address: string } | { text: string };
  label: string;
  words: SourceWords;
}) {
  return <CopyButton what={what} words={{ copy: label, copied: words.copied, failed: words.copyFailed }} />;
}

const LANG = { en: 'en', zh: 'zh-Hans' } as const;

function Place({ place, words }: { place: SourceLocationView; words: SourceWords }) {
  return (
    <>
      <p className="text-sm text-ink-2">
        <span className="tag">{place.section}</span>{' '}
        {place.lines && <span className="tag">{place.lines}</span>}
      </p>
      {place.path && (
        <p className="text-xs text-ink-3 break-words">
          {words.path}
          {colonAfter(words.path)}
          <code lang="en">{place.path}</code>
        </p>
      )}
      {place.passage ? (
        <figure>
          <figcaption className="sr-only">{words.passage}</figcaption>
          <Passage passage={place.passage} lang={LANG[place.language]} />
          {!place.figureFound && (
            <p className="text-sm text-warn">
              {words.figureNotFound} {words.verbatim}
              {colonAfter(words.verbatim)}
              <Verbatim place={place} />
            </p>
          )}
        </figure>
      ) : (
        <p>
          {words.verbatim}
          {colonAfter(words.verbatim)}
          <Verbatim place={place} />
        </p>
      )}
    </>
  );
}

const Verbatim = ({ place }: { place: SourceLocationView }) => (
  <span lang={LANG[place.language]} className="font-semibold">
    “{place.verbatim}”
  </span>
);

/** Lines of the paper with their numbers, the figure marked. */
function Passage({ passage, lang }: { passage: PassageView; lang?: string }) {
  return (
    <blockquote className="passage" lang={lang}>
      {passage.map((line) => (
        <p key={line.number}>
          <span className="line-number" aria-hidden="true">
            {line.number}
          </span>
          <span className="min-w-0 break-words">
            {line.pieces.map((piece) =>
              piece.marked ? (
                <mark key={`m${piece.text}`}>{piece.text}</mark>
              ) : (
                <span key={piece.text}>{piece.text}</span>
              ),
            )}
          </span>
        </p>
      ))}
    </blockquote>
  );
}

/** The lines that a caution or remark rests on. */
export function NoteContent({ view, words }: { view: NoteSourceView; words: SourceWords }) {
  return (
    <div className="source">
      <p className="text-base font-semibold">{view.title}</p>
      <p className="mt-1">{view.text}</p>
      <p className="mt-3">
        <a href={view.paper.href} className="font-semibold">
          {view.paper.title}
        </a>
      </p>
      <p className="text-sm">
        <span className="tag">{view.lines}</span>
      </p>
      {view.passages.length > 0 ? (
        view.passages.map((passage) => <Passage key={passage[0]?.number} passage={passage} />)
      ) : (
        <p className="mt-3 border border-line p-3">{words.noText}</p>
      )}
      <div className="source-ways">
        <Copy what={{ address: `/notes/${view.id}` }} label={words.copyLink} words={words} />
        {view.study && <a href={view.study.href}>{labelled(words.wholeStudy, view.study.title)}</a>}
      </div>
    </div>
  );
}
