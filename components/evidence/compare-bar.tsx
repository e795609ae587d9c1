'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { type BasketItem, clearBasket, toggleItem, useBasket } from '@/components/ui/basket';
import type { BasketWords } from '@/lib/present/pages/compare/cohort-pick';
import { COMPARE_FORM } from './compare-box';

const fill = (template: string, values: Record<string, string | number>) =>
  template.replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name] ?? ''));

/**
 * The chosen cohorts at the foot of every page, and the way to their comparison. Without a script it is the button that
 * sends the boxes ticked on this page.
 */
export function CompareBar({ words }: { words: BasketWords }) {
  const { items, notice, shown } = useBasket();
  const [isOpen, setOpen] = useState(false);
  const router = useRouter();
  const isShown =
    shown !== null && items.length === shown.length && items.every(({ id }) => shown.includes(id));
  const isVisible = items.length > 0 && !isShown;
  const namesOf = (item: BasketItem) => item.names[words.locale] ?? { name: item.id, of: '' };
  const nameOf = (item: BasketItem) => Object.values(namesOf(item)).filter(Boolean).join(', ');
  const href = `${words.action}?cohorts=${items.map(({ id }) => id).join(',')}`;
  const count = fill(words.count, { count: items.length, most: words.most });
  const said = {
    added: (item: BasketItem) => `${fill(words.added, { name: nameOf(item) })} ${count}`,
    removed: (item: BasketItem) => `${fill(words.removed, { name: nameOf(item) })} ${count}`,
    full: (item: BasketItem) => fill(words.full, { name: nameOf(item), most: words.most }),
  };
  const message =
    notice === null ? '' : notice.kind === 'cleared' ? words.cleared : said[notice.kind](notice.item);
  return (
    <form
      id={COMPARE_FORM}
      autoComplete="off"
      action={words.action}
      // A place to go to only where there is something in it.
      aria-label={isVisible ? words.label : undefined}
      onSubmit={(event) => {
        event.preventDefault();
        router.push(href);
      }}
      className="compare-dock no-print"
    >
      <div className="without-script compare-bar">
        <p>{words.tick}</p>
        <button type="submit" className="control">
          {words.compareTicked}
        </button>
      </div>
      <p role="status" className={isVisible && notice?.kind === 'full' ? 'compare-notice' : 'sr-only'}>
        {message}
      </p>
      {isVisible && (
        <div className="compare-bar">
          <p className="shrink-0 font-medium">{count}</p>
          <button
            type="button"
            className="control sm:hidden"
            aria-expanded={isOpen}
            aria-controls="compare-chosen"
            onClick={() => setOpen(!isOpen)}
          >
            {words.show}
          </button>
          <div id="compare-chosen" className={`${isOpen ? 'flex' : 'hidden sm:flex'} compare-chosen`}>
            <ul>
              {items.map((item) => (
                <li key={item.id} title={nameOf(item)}>
                  <span className="min-w-0">
                    <span className="block font-medium sm:truncate">{namesOf(item).name}</span>
                    <span className="block text-xs text-ink-soft sm:truncate">{namesOf(item).of}</span>
                  </span>
                  <button
                    type="button"
                    aria-label={fill(words.remove, { name: nameOf(item) })}
                    onClick={() => toggleItem(item, words.most)}
                  >
                    <span aria-hidden="true">×</span>
                  </button>
                </li>
              ))}
            </ul>
            <button type="button" className="control shrink-0" onClick={clearBasket}>
              {words.clear}
            </button>
          </div>
          <Link href={href} prefetch={false} className="compare-go ms-auto shrink-0">
            {words.compare}
          </Link>
        </div>
      )}
    </form>
  );
}
