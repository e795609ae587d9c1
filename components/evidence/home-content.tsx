import type { HomePageView } from '@/lib/present/pages/home/home-page';
import type { ShellView } from '@/lib/present/shell/shell';
import { FindingList } from './finding-list';
import { HomeMap, type HomeMapWords } from './home-map';
import { HomeSearch } from './home-search';

interface HomeWords {
  title: string;
  lead: string;
  holds: string;
  map: HomeMapWords;
  notes: string;
  wrong: string;
  wrongLead: string;
  allChecks: string;
}

/** Search, the evidence map in short, what the data set holds, and what to read with caution. */
export function HomeContent({
  view,
  words,
  search,
}: {
  view: HomePageView;
  words: HomeWords;
  search: ShellView['search'];
}) {
  return (
    <>
      <h1 className="text-3xl font-semibold">{words.title}</h1>
      <p className="mt-2 max-w-3xl text-lg">{words.lead}</p>
      <HomeSearch search={search} />
      <HomeMap view={view.map} words={words.map} />
      <section className="mt-8" aria-labelledby="holds">
        <h2 id="holds" className="text-xl font-semibold">
          {words.holds}
        </h2>
        <ul className="mt-2 grid grid-cols-2 gap-px overflow-hidden border border-line bg-line sm:grid-cols-3 lg:grid-cols-6">
          {view.holds.map((item) => (
            <li key={item.label} className="bg-paper p-3">
              <a href={item.href} className="no-underline hover:underline">
                <span className="block text-2xl font-semibold text-ink">{item.count}</span>
                <span className="text-sm">{item.label}</span>
              </a>
              {item.detail && <span className="block text-xs text-ink-2">{item.detail}</span>}
            </li>
          ))}
        </ul>
      </section>
      <div className="mt-8 grid gap-x-10 gap-y-8 lg:grid-cols-2">
        {view.wrong.length > 0 && (
          <section aria-labelledby="wrong">
            <h2 id="wrong" className="text-xl font-semibold">
              {words.wrong}
            </h2>
            <p className="mb-3 text-sm text-ink-2">
              {words.wrongLead} <a href={view.auditHref}>{words.allChecks}</a>
            </p>
            <FindingList findings={view.wrong} showStudy />
          </section>
        )}
        {view.notes.length > 0 && (
          <section aria-labelledby="notes">
            <h2 id="notes" className="text-xl font-semibold">
              {words.notes}
            </h2>
            <ul className="mt-2 space-y-2 text-sm">
              {view.notes.map((note) => (
                <li key={note.key} className="border-s-2 border-warn ps-3">
                  {note.text}{' '}
                  <a href={note.href} className="whitespace-nowrap text-sm">
                    {note.study}
                  </a>
                </li>
              ))}
            </ul>
            {view.moreNotes && (
              <p className="mt-2 text-sm">
                <a href={view.moreNotes.href}>{view.moreNotes.text}</a>
              </p>
            )}
          </section>
        )}
      </div>
    </>
  );
}
