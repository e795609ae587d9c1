import type { StudyPageView } from '@/lib/present/pages/study/study-page';

type Index = StudyPageView['index'];

function Links({ index }: { index: Index }) {
  return index.map(({ id, text, count }) => (
    <a key={id} href={`#${id}`} data-section={id}>
      {text}
      {count && <span className="count">{count}</span>}
    </a>
  ));
}

/** The parts of the page with their sizes: beside them, a bar above them, or folded, by width; the current one is marked by script. */
export function StudyIndex({ index, label }: { index: Index; label: string }) {
  return (
    <>
      <nav className="section-index no-print" aria-label={label}>
        <Links index={index} />
      </nav>
      <details className="section-fold no-print">
        <summary>{label}</summary>
        <nav aria-label={label}>
          <Links index={index} />
        </nav>
      </details>
    </>
  );
}
