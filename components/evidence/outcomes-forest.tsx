import { ChartFigure } from '@/components/charts/chart-figure';
import type { EmbedCode } from '@/lib/present/embeds/embed-address';
import type { OutcomesForestView } from '@/lib/present/pages/outcomes/outcomes-forest';
import type { PoolingView } from '@/lib/present/pages/outcomes/pooling';
import type { Text } from '@/lib/text/en';

interface OutcomesForestProps {
  view: OutcomesForestView;
  words: Text['charts'];
  /** Lines that go under a downloaded picture. */
  source: readonly string[];
  embed: EmbedCode;
}

/** The results of a table as plots, and whether they are pooled. */
export function OutcomesForest({ view, words, source, embed }: OutcomesForestProps) {
  return (
    <section aria-labelledby="forest" className="mb-8">
      <h2 id="forest" className="sr-only">
        {view.title}
      </h2>
      {view.plots.length > 0 && (
        <p className="no-print text-sm">
          <a href="#results">{view.toTable}</a>
        </p>
      )}
      {view.notes.map((note) => (
        <p key={note} className="my-2 max-w-3xl text-sm text-ink-2">
          {note}
        </p>
      ))}
      {view.suggestions.length > 0 && (
        <ul className="mb-4 flex max-w-3xl flex-wrap gap-x-5 gap-y-1 text-sm">
          {view.suggestions.map(({ text, href }) => (
            <li key={href} className="py-0.5">
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      )}
      {view.plots.map((chart) => (
        <ChartFigure key={chart.id} chart={chart} words={words} source={source} embed={embed} />
      ))}
      {view.pooling.length > 0 && <Poolings view={view} />}
    </section>
  );
}

function Poolings({ view }: { view: OutcomesForestView }) {
  return (
    <div className="break-inside-avoid border-t border-line pt-3">
      <h3 className="text-base font-semibold">{view.poolingTitle}</h3>
      <p className="max-w-3xl text-sm text-ink-2">{view.poolingHelp}</p>
      {view.pooling.map((pooling) => (
        <Pooling key={pooling.key} pooling={pooling} />
      ))}
      <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm [&>a]:py-0.5">
        {view.methods.map(({ text, href }) => (
          <a key={href} href={href}>
            {text}
          </a>
        ))}
      </p>
    </div>
  );
}

/** Unfolded where there is something to press; why results are not pooled is said in a line, and unfolds. */
function Pooling({ pooling }: { pooling: PoolingView }) {
  return (
    <details open={pooling.link !== null} className="mt-2 text-sm">
      <summary className="cursor-pointer py-0.5">
        <span className="font-medium">{pooling.title}</span> · {pooling.lead}
      </summary>
      <div className="max-w-3xl ps-4">
        <Sentences items={pooling.reasons} />
        {pooling.summary && (
          <table className="plain-table mt-1 w-full max-w-xl">
            <thead>
              <tr>
                {pooling.summary.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {pooling.summary.rows.map(([name, value]) => (
                <tr key={name}>
                  <th scope="row" className="!whitespace-normal">
                    {name}
                  </th>
                  <td>{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {pooling.cautions && (
          <>
            <p className="mt-2 font-medium">{pooling.cautions.lead}</p>
            <Sentences items={pooling.cautions.items} />
          </>
        )}
        {pooling.link && (
          <p className="no-print mt-2">
            <a href={pooling.link.href} className="control inline-block no-underline">
              {pooling.link.text}
            </a>
          </p>
        )}
      </div>
    </details>
  );
}

function Sentences({ items }: { items: readonly string[] }) {
  return (
    <ul className="mt-1 list-disc space-y-0.5 ps-5">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
