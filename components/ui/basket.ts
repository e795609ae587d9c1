'use client';

import { useSyncExternalStore } from 'react';

/** Something a reader has put aside: its name, and what it belongs to, in each language of the site. */
export interface BasketItem {
  id: string;
  names: Readonly<Record<string, { name: string; of: string }>>;
}

export type BasketNotice = { kind: 'added' | 'removed' | 'full'; item: BasketItem } | { kind: 'cleared' };

interface Basket {
  items: readonly BasketItem[];
  /** The last change, for who can't see it. */
  notice: BasketNotice | null;
  /** Ids that the page itself shows, so that the basket need not. */
  shown: readonly string[] | null;
}

/** Kept in this browser, for all its tabs; sent nowhere. */
const KEY = 'basket';
const EMPTY: Basket = { items: [], notice: null, shown: null };

let basket: Basket = EMPTY;
let isRead = false;
const listeners = new Set<() => void>();

function read(): readonly BasketItem[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isItem) : [];
  } catch {
    // Storage is closed or holds something else: the basket begins empty.
    return [];
  }
}

const isItem = (item: unknown): item is BasketItem =>
  typeof item === 'object' &&
  item !== null &&
  'id' in item &&
  typeof item.id === 'string' &&
  'names' in item &&
  typeof item.names === 'object' &&
  item.names !== null &&
  Object.values(item.names).every((name) => typeof name?.name === 'string' && typeof name?.of === 'string');

function change(next: Partial<Basket>) {
  basket = { ...basket, ...next };
  if (next.items) {
    try {
      localStorage.setItem(KEY, JSON.stringify(next.items));
    } catch {
      // It lasts as long as the page, then.
    }
  }
  for (const listener of listeners) listener();
}

function onOtherTab(event: StorageEvent) {
  if (event.key === KEY || event.key === null) {
    basket = { ...basket, items: read(), notice: null };
    for (const listener of listeners) listener();
  }
}

function subscribe(listener: () => void) {
  if (listeners.size === 0) window.addEventListener('storage', onOtherTab);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('storage', onOtherTab);
  };
}

function snapshot(): Basket {
  if (!isRead) {
    isRead = true;
    basket = { ...basket, items: read() };
  }
  return basket;
}

/** The basket as it is now; empty on the server, and while the page wakes up. */
export const useBasket = () => useSyncExternalStore(subscribe, snapshot, () => EMPTY);

/** Puts an item in, or takes it out; above `most` items nothing is put in, and the notice says so. */
export function toggleItem({ id, names }: BasketItem, most: number): void {
  const { items } = snapshot();
  const item = { id, names };
  if (items.some((other) => other.id === id)) {
    change({ items: items.filter((other) => other.id !== id), notice: { kind: 'removed', item } });
  } else if (items.length >= most) {
    change({ notice: { kind: 'full', item } });
  } else {
    change({ items: [...items, item], notice: { kind: 'added', item } });
  }
}

export const clearBasket = () => change({ items: [], notice: { kind: 'cleared' } });

/**
 * Tells what the page shows. The basket becomes that where it is empty or already holds some of it: whoever changes a
 * comparison on its page means the same one. A basket of other things is left alone.
 */
export function showItems(shown: readonly BasketItem[]): void {
  const { items, shown: before } = snapshot();
  const ids = shown.map(({ id }) => id);
  const holds = (known: readonly string[]) => items.some(({ id }) => known.includes(id));
  const isOurs = items.length === 0 || holds(ids) || (ids.length === 0 && before !== null && holds(before));
  change({ shown: ids, notice: null, ...(isOurs ? { items: shown } : {}) });
}

export const showNothing = () => change({ shown: null });
