import Link from 'next/link';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { HomePageView } from '@/lib/views/home-page';
import { FindingList } from './finding-list';
import { HomeSearch, type HomeSearchWords } from './home-search';

interface HomeWords extends HomeSearchWords {
  title: string;
  lead: string;
  holds: string;
  map: string;
  mapLead: string;
  notes: string;
  wrong: string;
  wrongLead: string;
  allChecks: string;
}

/** Search, what the data set holds, tumour by drug, and what to read with caution. */
export function HomeContent({
  view,
  words,
  action,
}: {
  view: HomePageView;
  words: HomeWords;
  action: string;
}) {
  return (
    <>
      <h1 className="text-3xl font-semibold">{words.title}</h1>
      <p className="mt-2 max-w-3xl text-lg">{words.lead}</p>
      <HomeSearch words={words} action={action} />
      <section className="mt-8" aria-labelledby="holds">
        <h2 id="holds" className="text-xl font-semibold">
          {words.holds}
        </h2>
        <ul className="mt-2 grid grid-cols-2 gap-px overflow-hidden border border-rule bg-rule sm:grid-cols-3 lg:grid-cols-6">
          {view.holds.map((item) => (
            <li key={item.label} className="bg-paper p-3">
              <Link href={item.href} prefetch={false} className="no-underline hover:underline">
                <span className="block text-2xl font-semibold text-ink">{item.count}</span>
                <span className="text-sm">{item.label}</span>
              </Link>
              {item.detail && <span className="block text-xs text-ink-soft">{item.detail}</span>}
            </li>
          ))}
        </ul>
      </section>
      <EvidenceMap view={view.map} words={words} />
      {view.wrong.length > 0 && (
        <section className="mt-8" aria-labelledby="wrong">
          <h2 id="wrong" className="text-xl font-semibold">
            {words.wrong}
          </h2>
          <p className="mb-3 text-sm text-ink-soft">
            {words.wrongLead}{' '}
            <Link href={view.auditHref} prefetch={false}>
              {words.allChecks}
            </Link>
          </p>
          <FindingList findings={view.wrong} showStudy />
        </section>
      )}
      {view.notes.length > 0 && (
        <section className="mt-8 max-w-4xl" aria-labelledby="notes">
          <h2 id="notes" className="text-xl font-semibold">
            {words.notes}
          </h2>
          <ul className="mt-2 space-y-2">
            {view.notes.map((note) => (
              <li key={note.key} className="border-s-2 border-warn ps-3">
                {note.text}{' '}
                <Link href={note.href} prefetch={false} className="whitespace-nowrap text-sm">
                  {note.study}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Tumour by drug: number of studies, every cell a link, the empty ones too. */
function EvidenceMap({ view, words }: { view: HomePageView['map']; words: HomeWords }) {
  return (
    <section className="mt-8" aria-labelledby="map">
      <h2 id="map" className="text-xl font-semibold">
        {words.map}
      </h2>
      <p className="text-sm text-ink-soft">{words.mapLead}</p>
      <ScrollRegion className="mt-3" label={words.map}>
        <table className="map-table">
          <thead>
            <tr>
              <td />
              {view.drugs.map((drug) => (
                <th key={drug.slug} scope="col" className="h-52 min-w-9 align-bottom font-normal">
                  <Link
                    href={drug.href}
                    prefetch={false}
                    className="inline-block max-h-52 rotate-180 whitespace-nowrap pb-1 no-underline [writing-mode:vertical-rl] hover:underline"
                  >
                    {drug.name}
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.rows.map((row) => (
              <tr key={row.slug}>
                <th
                  scope="row"
                  className="sticky left-0 z-10 min-w-32 max-w-44 bg-paper py-1 pe-3 text-start font-normal sm:max-w-none sm:whitespace-nowrap"
                >
                  <Link href={row.href} prefetch={false} className="no-underline hover:underline">
                    {row.name}
                  </Link>
                </th>
                {row.cells.map((cell) => (
                  <td key={cell.href}>
                    {/* Plain links: a map has hundreds of them. */}
                    <a
                      href={cell.href}
                      aria-label={cell.words}
                      title={cell.words}
                      className={cell.count === 0 ? undefined : cell.own ? 'own' : 'cited'}
                    >
                      {cell.count > 0 ? cell.count : '·'}
                    </a>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
