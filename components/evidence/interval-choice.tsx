import type { IntervalChoiceView } from '@/lib/present/results/interval-choice';
import { colonAfter } from '@/lib/text/punctuation';

/** By which method the page's intervals are calculated; the other is a link that changes the page in place, and the address keeps the choice. */
export function IntervalChoice({ choice }: { choice: IntervalChoiceView }) {
  return (
    <nav
      data-live=""
      aria-label={choice.label}
      className="no-print flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm text-ink-2"
    >
      <span>
        {choice.label}
        {colonAfter(choice.label)}
      </span>
      {choice.options.map((option) => (
        <a
          key={option.href}
          href={option.href}
          aria-current={option.current ? 'true' : undefined}
          className={option.current ? 'py-1 font-semibold text-ink no-underline' : 'py-1'}
        >
          {option.text}
        </a>
      ))}
      <a href={choice.method.href} className="py-1">
        {choice.method.text}
      </a>
    </nav>
  );
}
