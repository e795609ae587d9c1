import { FindForm } from '@/components/ui/find-form';
import { MarkedText } from '@/components/ui/marked-text';
import type { SearchPageView } from '@/lib/present/pages/search/search-page';
import type { ShellView } from '@/lib/present/shell/shell';
import { colonAfter } from '@/lib/text/punctuation';
import { LinkList } from './link-list';
import { SourceLink } from './source-link';

interface SearchContentProps {
  view: SearchPageView;
  words: Record<'title' | 'lead' | 'examples' | 'answers', string>;
  field: ShellView['search'];
}

type Hit = SearchPageView['groups'][number]['hits'][number];

/** What was found, by kind and with the reason; or what can be looked for. */
export function SearchContent({ view, words, field }: SearchContentProps) {
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead mb-3 mt-1">{words.lead}</p>
      <div className="no-print max-w-2xl">
        <FindForm search={field} query={view.query} large />
      </div>
      {view.summary && <p className="mt-5 font-medium">{view.summary}</p>}
      {view.answers.length > 0 && (
        <section aria-labelledby="answers" className="mt-5">
          <h2 id="answers" className="border-b border-line pb-1 text-lg">
            {words.answers}
          </h2>
          <ul>
            {view.answers.map((answer) => (
              <li key={answer.fact} className="found">
                <div className="min-w-0">
                  {answer.page === null ? (
                    answer.name
                  ) : (
                    <a href={`${field.base}${answer.page}`}>{answer.name}</a>
                  )}{' '}
                  <SourceLink fact={answer.fact}>{answer.figure}</SourceLink>
                  <span className="block text-sm text-ink-2">
                    {answer.cohort} · <a href={`${field.base}${answer.url}`}>{answer.study}</a>
                  </span>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {view.groups.map((group) => (
        <section key={group.kind} aria-labelledby={`found-${group.kind}`} className="mt-6">
          <h2 id={`found-${group.kind}`} className="border-b border-line pb-1 text-lg">
            {group.label} <span className="text-sm font-normal text-ink-2">({group.total})</span>
          </h2>
          <Hits hits={group.hits} base={field.base} />
          {group.folded.length > 0 && (
            <details className="mt-1">
              <summary className="w-fit py-1 text-sm text-accent">{group.unfold}</summary>
              <Hits hits={group.folded} base={field.base} />
            </details>
          )}
        </section>
      ))}
      {view.examples.length > 0 && (
        <section aria-labelledby="examples" className="mt-8 max-w-4xl">
          <h2 id="examples" className="border-b border-line pb-1 text-lg font-semibold">
            {words.examples}
          </h2>
          <dl className="mt-2 grid gap-x-6 gap-y-1.5 sm:grid-cols-[10rem_minmax(0,1fr)]">
            {view.examples.map((example) => (
              <div key={example.kind} className="contents">
                <dt className="text-ink-2">{example.label}</dt>
                <dd>
                  <LinkList links={example.links} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}

function Hits({ hits, base }: { hits: readonly Hit[]; base: string }) {
  return (
    <ul>
      {hits.map((hit) => (
        <li key={hit.slug} className="found">
          <div className="min-w-0">
            <a href={`${base}${hit.url}`} className="font-semibold">
              <MarkedText parts={hit.title} />
            </a>
            {hit.other && <span className="ms-2 text-ink-2">{hit.other}</span>}
            <span className="block text-sm text-ink-2">
              {hit.why.map((why) => (
                <span key={`${why.as}${why.parts.map(({ text }) => text).join('')}`} className="me-3">
                  {why.as}
                  {colonAfter(why.as)}
                  <MarkedText parts={why.parts} />
                </span>
              ))}
              {hit.detail}
            </span>
          </div>
          {hit.results.length > 0 && (
            <ul className="found-results">
              {hit.results.map(({ figure, name, fact }) => (
                <li key={fact}>
                  <SourceLink fact={fact}>{figure}</SourceLink> <span className="text-ink-2">{name}</span>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
