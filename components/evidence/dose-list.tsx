import type { DosesView } from '@/lib/present/pages/regimens/doses';
import { colonAfter } from '@/lib/text/punctuation';
import { DatumList } from './datum-list';
import { LinkList } from './link-list';
import { OriginBadge } from './origin-badge';

/** Doses and schedules study by study, each with its source; then the studies that print none. */
export function DoseList({ doses, words }: { doses: DosesView; words: Record<'noDose', string> }) {
  return (
    <>
      <div className="grid gap-x-8 gap-y-5 lg:grid-cols-2">
        {doses.reported.map((dose) => (
          <div key={dose.key} className="border-t border-line pt-2">
            <p className="text-sm">
              <OriginBadge {...dose.origin} />{' '}
              <a href={dose.study.href} className="font-medium">
                {dose.study.text}
              </a>
            </p>
            <p className="mb-1 text-sm">
              {dose.label}
              {dose.detail && <span className="text-ink-2"> · {dose.detail}</span>}
            </p>
            <DatumList data={dose.data} />
          </div>
        ))}
      </div>
      {doses.notReported.length > 0 && (
        <p className="mt-4 text-sm">
          <span className="text-ink-2">
            {words.noDose}
            {colonAfter(words.noDose)}
          </span>
          <LinkList links={doses.notReported.map(({ study }) => study)} />
        </p>
      )}
    </>
  );
}
