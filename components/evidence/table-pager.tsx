import type { PagerView } from '@/lib/present/table/table-model';

/** Which rows are shown, the way to those before and after them, and how many stand on a page. */
export function TablePager({ view }: { view: PagerView }) {
  const { previous, next, sizes } = view;
  return (
    <nav aria-label={view.label} className="pager no-print">
      <span className="pager-sizes">
        <span>{sizes.label}</span>
        {sizes.choices.map((choice) =>
          choice.current ? (
            <b key={choice.text} aria-current="true">
              {choice.text}
            </b>
          ) : (
            <a key={choice.text} href={choice.href}>
              {choice.text}
            </a>
          ),
        )}
      </span>
      <span>{view.range}</span>
      {previous && (
        <a href={previous.href} rel="prev" className="btn">
          ‹ {previous.text}
        </a>
      )}
      {next && (
        <a href={next.href} rel="next" className="btn">
          {next.text} ›
        </a>
      )}
    </nav>
  );
}
