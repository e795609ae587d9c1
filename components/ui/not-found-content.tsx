import type { NotFoundView } from '@/lib/present/shell/not-found-view';

/** What a reader sees where there is no such page: how to find what was looked for. */
export function NotFoundContent({ view }: { view: NotFoundView }) {
  return (
    <div className="max-w-2xl py-8">
      <h1 className="text-2xl font-semibold">{view.title}</h1>
      <p className="my-4">{view.text}</p>
      <p>
        <a href={view.search.href}>{view.search.text}</a>
      </p>
      <p className="mt-3">
        {view.listsLabel}:{' '}
        {view.lists.map(({ text, href }, index) => (
          <span key={href}>
            {index > 0 && ' · '}
            <a href={href}>{text}</a>
          </span>
        ))}
      </p>
    </div>
  );
}
