import { CopyButton } from '@/components/ui/copy-button';
import type { StudyPageView } from '@/lib/present/pages/study/study-page';
import { Result } from './result';
import { SourceLink } from './source-link';
import type { StudyWords } from './study-words';

/** Who did what: title, own or cited, design and size; then the findings that matter most. */
export function StudyHeader({ view, words }: { view: StudyPageView; words: StudyWords }) {
  return (
    <>
      <p className="text-sm">
        <span className={`origin-mark me-2 inline-block ${view.origin}`}>{view.originLabel}</span>
        <a href={view.paperHref}>{view.provenance}</a>
        {' · '}
        <SourceLink fact={view.mentionFact}>{words.study.mentionedAt}</SourceLink>
        {view.extraction && <span className="text-ink-2"> · {view.extraction}</span>}
      </p>
      <h1 className="mt-2 max-w-4xl text-2xl font-semibold">{view.title}</h1>
      <p className="mt-2 flex flex-wrap gap-x-2 gap-y-1 text-sm">
        {view.tumours.map((tumour) => (
          <a key={tumour.href} href={tumour.href}>
            {tumour.text}
          </a>
        ))}
        {view.badges.map((badge) => (
          <span key={badge} className="rounded bg-surface px-2">
            {badge}
          </span>
        ))}
      </p>
      <div className="no-print mt-3 flex flex-wrap items-center gap-3 text-sm">
        <CopyButton
          what={{ address: `/studies/${view.slug}` }}
          words={{
            copy: words.study.copyAddress,
            copied: words.source.copied,
            failed: words.source.copyFailed,
          }}
        />
        <a href={view.csvHref} download>
          {words.study.exportFacts}
        </a>
        <a href={view.fhirHref} download={`${view.slug}.fhir.json`}>
          {words.study.exportFhir}
        </a>
        <a href="#cite">{words.cite.link}</a>
      </div>
      {view.keyFindings.length > 0 && (
        <section aria-labelledby="key-findings" className="mt-6">
          <h2 id="key-findings" className="sr-only">
            {words.study.keyFindings}
          </h2>
          <dl className="grid border-s border-t border-line sm:grid-cols-2 lg:grid-cols-3">
            {view.keyFindings.map((finding) => (
              <div key={finding.key} className="border-b border-e border-line p-3">
                <dt className="text-sm text-ink-2">{finding.label}</dt>
                <dd className="text-lg">
                  <Result view={finding.result} />
                </dd>
              </div>
            ))}
          </dl>
          {view.keyCautions.length > 0 && (
            <ul className="mt-2 max-w-4xl space-y-1 text-sm">
              {view.keyCautions.map((caution) => (
                <li key={caution.key} className="border-s-2 border-warn ps-3">
                  <span className="font-medium">{caution.field}:</span> {caution.text}
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
    </>
  );
}
