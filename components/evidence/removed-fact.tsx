import type { RemovedFactView } from '@/lib/present/provenance/removed-fact';

/** What became of a number that an older link leads to. */
export function RemovedFact({ view }: { view: RemovedFactView }) {
  return (
    <div className="space-y-2 text-sm">
      <p className="text-base font-semibold">{view.title}</p>
      <p>{view.was}</p>
      <p className="text-ink-2">
        {view.when} {view.note}
      </p>
      {[view.successor, view.study].map(
        (link) =>
          link && (
            <p key={link.href}>
              <a href={link.href}>{link.text}</a>
            </p>
          ),
      )}
    </div>
  );
}
