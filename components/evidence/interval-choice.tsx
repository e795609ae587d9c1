import Link from 'next/link';
import type { IntervalChoiceView } from '@/lib/present/results/interval-choice';

/** By which method the page's intervals are calculated; the other is a link, and the address keeps the choice. */
export function IntervalChoice({ choice }: { choice: IntervalChoiceView }) {
  return (
    <nav
      aria-label={choice.label}
      className="no-print mt-8 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm text-ink-soft"
    >
      <span>{choice.label}:</span>
      {choice.options.map((option) => (
        <Link
          key={option.href}
          href={option.href}
          prefetch={false}
          scroll={false}
          aria-current={option.current ? 'true' : undefined}
          className={option.current ? 'py-1 font-semibold text-ink no-underline' : 'py-1'}
        >
          {option.text}
        </Link>
      ))}
      <Link href={choice.method.href} prefetch={false} className="py-1">
        {choice.method.text}
      </Link>
    </nav>
  );
}
