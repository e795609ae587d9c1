import { IdentifierLink } from '@/components/ui/identifier-link';
import type { DatumView } from '@/lib/present/pages/study/datum-view';
import { Result } from './result';

/** Labelled data, each with its source; nothing where there are none, since an empty box would part a heading from what follows it in print. */
export function DatumList({ data, wide }: { data: DatumView[]; wide?: boolean }) {
  if (data.length === 0) return null;
  return (
    <dl
      className={`datum-list grid gap-x-6 gap-y-1 text-sm ${wide ? '' : 'sm:grid-cols-[minmax(10rem,16rem)_minmax(0,1fr)]'}`}
    >
      {data.map((datum) => (
        <div key={datum.key} className="contents">
          <dt className="mt-1 text-ink-2 sm:mt-0">{datum.label}</dt>
          <dd>
            <Result view={datum.result} />
            {datum.outward?.map((link) => (
              <IdentifierLink key={link.href} link={link} />
            ))}
            {datum.note && <span className="block text-xs text-ink-2">{datum.note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
