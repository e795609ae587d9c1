import type { StudyHeadView } from '@/lib/present/pages/study/study-head';
import { DesignLadder } from './design-ladder';
import { OriginBadge } from './origin-badge';
import { PaperStatus } from './paper-status';
import { SourceLink } from './source-link';
import type { StudyWords } from './study-words';

/** Words with a hyphen stay on one line. */
const unbroken = (title: string) =>
  title.split(/(\p{L}+(?:-\p{L}+)+)/u).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={part} className="whitespace-nowrap">
        {part}
      </span>
    ),
  );

/** Who did what: where it comes from, the title, and one line of design, patients, setting and tumours. */
export function StudyHeader({ view, words }: { view: StudyHeadView; words: StudyWords }) {
  const { study, cite } = words;
  const links = [
    ...(view.compareHref ? [{ text: study.compareArms, href: view.compareHref, file: undefined }] : []),
    { text: study.csv, href: view.csvHref, file: '' },
    { text: study.fhir, href: view.fhirHref, file: `${view.slug}.fhir.json` },
    { text: cite.link, href: '#cite', file: undefined },
  ];
  return (
    <header>
      <p className="crumbs">
        <a href={view.studiesHref}>{study.studies}</a>
        {' › '}
        <b className="font-semibold text-ink-2">{view.shortTitle}</b>
        {' · '}
        <OriginBadge origin={view.origin} label={view.originLabel} />
        {' · '}
        <a href={view.paperHref}>{view.provenance}</a>
        {view.registryHref && (
          <>
            {' · '}
            <a href={view.registryHref} rel="external">
              {study.atRegistry}
            </a>
          </>
        )}
        {' · '}
        <SourceLink fact={view.mentionFact}>{view.mention}</SourceLink>
      </p>
      <h1 className="max-w-4xl">{unbroken(view.title)}</h1>
      <ul className="study-facts">
        <li>
          <DesignLadder view={view.ladder} />
        </li>
        {view.patients && <li>{view.patients}</li>}
        {view.traits.map((trait) => (
          <li key={trait}>{trait}</li>
        ))}
        {view.tumours.length > 0 && (
          <li>
            {view.tumours.map((tumour, index) => (
              <span key={tumour.href}>
                {index > 0 && study.comma}
                <a href={tumour.href}>{tumour.text}</a>
              </span>
            ))}
          </li>
        )}
        <li className="no-print">
          {links.map(({ text, href, file }, index) => (
            <span key={href}>
              {index > 0 && ' · '}
              <a href={href} download={file}>
                {text}
              </a>
            </span>
          ))}
        </li>
      </ul>
      {/* That nothing became of the paper stands with what else there is to know of it, below the results. */}
      {view.paperStatus?.isNotice && <PaperStatus status={view.paperStatus} />}
      {view.extraction && <p className="mt-1 text-xs text-ink-3">{view.extraction}</p>}
    </header>
  );
}
