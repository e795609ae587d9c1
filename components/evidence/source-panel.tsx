import { CopyButton } from '@/components/ui/copy-button';
import type { PlaceView, SourcePanelView } from '@/lib/present/provenance/source-panel';
import { FindingBadge } from './finding-badge';

export interface SourceWords {
  section: string;
  asPrinted: string;
  passage: string;
  alsoAt: string;
  copyLink: string;
  copied: string;
  copyFailed: string;
  noText: string;
  paper: string;
  reported: string;
  wholeStudy: string;
  figureNotFound: string;
  audit: string;
  note: string;
}

/** Where a number stands: paper, section, lines, as printed, and the passage with the figure marked. */
export function SourceContent({
  view,
  words,
  level: Heading = 'h3',
}: {
  view: SourcePanelView;
  words: SourceWords;
  /** Of headings within: the panel has one of its own, a page by itself has none between. */
  level?: 'h2' | 'h3';
}) {
  const [first, ...others] = view.places;
  return (
    <div className="text-sm">
      <p className="text-base font-semibold">{view.title}</p>
      {view.subject && <p className="text-ink-2">{view.subject}</p>}
      {/* The passage first: it is what a reader came for. */}
      {first && <Place place={first} words={words} />}
      <dl className="my-3 grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-x-4 gap-y-1">
        {view.values.map((entry) => (
          <div key={`${entry.label}-${entry.value}`} className="contents">
            <dt className="text-ink-2">{entry.label}</dt>
            <dd className="font-medium">{entry.value}</dd>
          </div>
        ))}
        <dt className="text-ink-2">{words.paper}</dt>
        <dd>
          <a href={view.paper.href}>{view.paper.title}</a>
        </dd>
      </dl>
      {view.note && (
        <p className="mb-3 border-s-2 border-warn ps-3">
          <span className="font-medium">{words.note}:</span> {view.note}
        </p>
      )}
      {view.findings.length > 0 && (
        <section className="mb-3 border-y border-line py-2" aria-label={words.audit}>
          <p className="font-medium">{words.audit}</p>
          <ul>
            {view.findings.map((finding) => (
              <li key={finding.key} className="mt-2">
                <FindingBadge verdict={finding.verdict} label={finding.label} /> {finding.explanation}
                <span className="block text-ink-2">{finding.arithmetic}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {others.length > 0 && (
        <>
          <Heading className="mt-4 font-semibold">{words.alsoAt}</Heading>
          {others.map((place) => (
            <Place key={`${place.section}-${place.lines}`} place={place} words={words} />
          ))}
        </>
      )}
      {!view.textAtHand && <p className="mt-3 border border-line p-3">{words.noText}</p>}
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <CopyButton
          what={{ address: `/facts/${view.fact}` }}
          words={{ copy: words.copyLink, copied: words.copied, failed: words.copyFailed }}
        />
        {view.study && (
          <a href={view.study.href}>
            {words.wholeStudy}: {view.study.title}
          </a>
        )}
      </div>
    </div>
  );
}

function Place({ place, words }: { place: PlaceView; words: SourceWords }) {
  return (
    <div className="mt-2">
      <p>
        {place.section}, {place.lines}
      </p>
      <p>
        <span className="text-ink-2">{words.asPrinted}: </span>
        <span lang="zh" className="font-medium">
          “{place.asPrinted}”
        </span>
      </p>
      {place.passage && (
        <figure className="mt-1">
          <figcaption className="text-ink-2">{words.passage}</figcaption>
          <blockquote className="mt-1 border-s-2 border-line ps-3" lang="zh">
            {place.passage.map((line) => (
              <p key={line.number} className="flex gap-3">
                <span className="w-8 shrink-0 text-end text-ink-2 select-none" aria-hidden="true">
                  {line.number}
                </span>
                <span className="min-w-0 break-words">
                  {line.pieces.map((piece) =>
                    piece.marked ? (
                      <mark key={`m${piece.text}`} className="bg-mark text-ink">
                        {piece.text}
                      </mark>
                    ) : (
                      <span key={piece.text}>{piece.text}</span>
                    ),
                  )}
                </span>
              </p>
            ))}
          </blockquote>
          {!place.figureFound && <p className="text-warn">{words.figureNotFound}</p>}
        </figure>
      )}
    </div>
  );
}
