import { CopyButton } from '@/components/ui/copy-button';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { DataPageView } from '@/lib/present/pages/data/data-page';
import type { Text } from '@/lib/text/en';
import { labelled } from '@/lib/text/punctuation';
import { Section } from './section';

interface DataContentProps {
  view: DataPageView;
  words: Pick<Text, 'data' | 'source'>;
  apiHref: string;
}

const ADDING = ['new', 'check', 'compare'].map((command) => `npm run evidence -- ${command}`).join('\n');

/** Downloads with their checksums, version, licence, citation, changes between versions. */
export function DataContent({ view, words, apiHref }: DataContentProps) {
  const { data } = words;
  const isWhole = view.downloads.every(({ made }) => made !== null);
  const copy = { copy: data.copy, copied: words.source.copied };
  return (
    <>
      <h1>{data.title}</h1>
      <p className="lead mt-1">{data.lead}</p>
      <Section id="downloads" title={data.downloads}>
        <ul className="grid gap-4 md:grid-cols-3" {...(isWhole ? {} : { 'data-being-made': '' })}>
          {view.downloads.map((item) => (
            <li key={item.key} className="card flex flex-col">
              <h3 className="font-semibold">{item.title}</h3>
              <p className="mt-1 flex-1 text-sm text-ink-2">{item.what}</p>
              <p className="mt-3">
                <a href={item.href} download={item.file}>
                  {data.download} {item.title}
                </a>{' '}
                <span className="text-sm text-ink-2">({item.made?.size ?? data.beingMade})</span>
              </p>
              {item.made && (
                <div className="mt-2 text-xs text-ink-2">
                  <p>
                    {data.checksum} <code className="break-all">{item.made.sha256}</code>
                  </p>
                  <p className="mt-2">
                    <CopyButton
                      what={{ text: item.made.sha256 }}
                      words={{ ...copy, copy: data.copyChecksum, failed: data.checksum }}
                    />
                  </p>
                </div>
              )}
            </li>
          ))}
        </ul>
      </Section>
      <Section id="version" title={data.version}>
        <p>
          <code>{view.version}</code> · {view.published}
        </p>
        <p className="max-w-3xl text-sm text-ink-2">{data.versionNote}</p>
      </Section>
      <Section id="licence" title={data.licence}>
        <p className="max-w-3xl">
          {data.licenceText}{' '}
          <a href="https://creativecommons.org/licenses/by/4.0/" rel="license">
            {data.licenceName}
          </a>
          {data.licenceMore}
        </p>
      </Section>
      <Section id="cite" title={data.cite}>
        <p className="max-w-3xl">
          {view.citation} <CopyButton what={{ text: view.citation }} words={{ ...copy, failed: data.cite }} />
        </p>
      </Section>
      <Section id="api" title={data.api}>
        <p>
          {data.apiText} <a href={apiHref}>{data.apiLink}</a>
        </p>
      </Section>
      <Section id="adding" title={data.adding}>
        <p className="max-w-3xl">
          {data.addingText} <code>docs/extraction-guide.md</code>
        </p>
        <pre className="mt-2 text-sm">{ADDING}</pre>
      </Section>
      <Section id="history" title={data.history}>
        <ol className="space-y-4">
          {view.releases.map((release) => (
            <li key={release.version}>
              <h3 className="font-semibold">
                {release.date} · <code>{release.version}</code>
              </h3>
              <p>
                {release.note} <span className="text-ink-2">{release.counts}</span>
              </p>
              {release.changes.length > 0 && (
                <details>
                  <summary className="cursor-pointer text-accent">{data.showChanges}</summary>
                  <ReleaseChanges release={release} words={data} />
                </details>
              )}
            </li>
          ))}
        </ol>
      </Section>
    </>
  );
}

function ReleaseChanges({
  release,
  words,
}: {
  release: DataPageView['releases'][number];
  words: Text['data'];
}) {
  const { columns } = words;
  return (
    <ScrollRegion className="mt-2" label={labelled(words.showChanges, release.version)}>
      <table className="plain-table text-sm">
        <thead>
          <tr>
            {[columns.change, columns.what, columns.before, columns.after].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {release.changes.map((change) => (
            <tr key={change.key}>
              <td>{change.change}</td>
              <th scope="row" className="font-normal">
                <a href={change.href}>{change.what}</a>
              </th>
              <td lang={change.before.lang}>{change.before.text}</td>
              <td lang={change.after.lang}>{change.after.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {release.more && <p className="mt-1 text-sm text-ink-2">{release.more}</p>}
    </ScrollRegion>
  );
}
