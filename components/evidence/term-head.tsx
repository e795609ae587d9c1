import type { TermHeadView } from '@/lib/present/words/term-head';

/** The name in both languages, other names, codes. */
export function TermHead({ head }: { head: TermHeadView }) {
  return (
    <>
      <h1 className="mt-1 max-w-4xl text-2xl font-semibold">
        {head.title}
        {head.other && (
          <span lang={head.other.lang} className="ms-3 text-lg font-normal text-ink-2">
            {head.other.text}
          </span>
        )}
      </h1>
      {head.lines.length > 0 && (
        <dl className="mt-1.5 flex max-w-4xl flex-wrap gap-x-5 gap-y-0.5 text-sm">
          {head.lines.map((line) => (
            <div key={line.label}>
              <dt className="inline text-ink-2">{line.label}: </dt>
              <dd className="inline">{line.href ? <a href={line.href}>{line.text}</a> : line.text}</dd>
            </div>
          ))}
        </dl>
      )}
      {head.lines.length > 0 && <p className="mt-0.5 text-xs text-ink-2">{head.source}</p>}
      {head.more && (
        <p className="mt-1.5 text-sm">
          <a href={head.more.href}>{head.more.text}</a>
        </p>
      )}
    </>
  );
}
