import type { PagerView } from '@/lib/present/table/table-view';

/** Which rows are shown, the way to those before and after them, and how many stand on a page. */
export function TablePager({ view }: { view: PagerView }) {
  const { previous, next, sizes } = view;
  return (
    <nav
      aria-label={view.label}
      className="no-print mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm"
    >
      <span className="font-medium">{view.range}</span>
      {previous && (
        <a href={previous.href} rel="prev">
          ← {previous.text}
        </a>
      )}
      {next && (
        <a href={next.href} rel="next">
          {next.text} →
        </a>
      )}
      <span className="ms-auto flex flex-wrap items-center gap-2">
        <span className="text-ink-2">{sizes.label}</span>
        {sizes.choices.map((choice) =>
          choice.current ? (
            <span key={choice.text} className="font-medium" aria-current="true">
              {choice.text}
            </span>
          ) : (
            <a key={choice.text} href={choice.href}>
              {choice.text}
            </a>
          ),
        )}
      </span>
    </nav>
  );
}
