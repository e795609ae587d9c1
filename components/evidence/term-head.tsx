import Link from 'next/link';
import type { TermHeadView } from '@/lib/present/words/term-head';

/** The name in both languages, other names, codes. */
export function TermHead({ head }: { head: TermHeadView }) {
  return (
    <>
      <h1 className="mt-1 max-w-4xl text-2xl font-semibold">
        {head.title}
        {head.other && (
          <span lang={head.other.lang} className="ms-3 text-lg font-normal text-ink-soft">
            {head.other.text}
          </span>
        )}
      </h1>
      {head.lines.length > 0 && (
        <dl className="mt-1.5 flex max-w-4xl flex-wrap gap-x-5 gap-y-0.5 text-sm">
          {head.lines.map((line) => (
            <div key={line.label}>
              <dt className="inline text-ink-soft">{line.label}: </dt>
              <dd className="inline">
                {line.href ? (
                  <Link href={line.href} prefetch={false}>
                    {line.text}
                  </Link>
                ) : (
                  line.text
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {head.lines.length > 0 && <p className="mt-0.5 text-xs text-ink-soft">{head.source}</p>}
      {head.more && (
        <p className="mt-1.5 text-sm">
          <Link href={head.more.href} prefetch={false}>
            {head.more.text}
          </Link>
        </p>
      )}
    </>
  );
}
