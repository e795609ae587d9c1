import type { CompareGap } from '@/lib/present/pages/compare/compare-gaps';
import type { Text } from '@/lib/text/en';
import { CohortLetter } from './cohort-letter';

/** Other groups of its study that report what a cohort does not, each with the address that adds it. */
export function Elsewhere({ others }: { others: CompareGap['missing'][number]['elsewhere'] }) {
  return others.map((other, index) => (
    <span key={other.text}>
      {index > 0 && ', '}
      {other.href ? <a href={other.href}>{other.text}</a> : other.text}
    </span>
  ));
}

/** What each cohort is silent about, folded, and where in its study it is reported of others. */
export function CompareGaps({ gaps, words }: { gaps: CompareGap[]; words: Text['compare'] }) {
  return (
    <details id="gaps" className="fold mt-6">
      <summary>
        <h2>{words.gapsTitle}</h2>
        <span>{words.gapsLead}</span>
      </summary>
      <dl className="grid gap-x-8 gap-y-4 text-sm sm:grid-cols-2 lg:grid-cols-3" data-live="">
        {gaps.map((gap) => (
          <div key={gap.letter}>
            <dt className="font-semibold">
              <CohortLetter letter={gap.letter} series={gap.series} /> {gap.name}
            </dt>
            <dd className="mt-1">
              {gap.missing.length === 0 && <p>{words.complete}</p>}
              <ul className="list-disc ps-5">
                {gap.missing.map(({ key, text, elsewhere }) => (
                  <li key={key}>
                    {text}
                    {elsewhere.length > 0 && (
                      <span className="text-ink-2">
                        {' '}
                        {words.elsewhere} <Elsewhere others={elsewhere} />
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
