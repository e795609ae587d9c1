/** Something a reader has put aside: its name, and what it belongs to, in each language of the site. */
export interface BasketItem {
  id: string;
  names: Readonly<Record<string, { name: string; of: string }>>;
}

export type BasketNotice = { kind: 'added' | 'removed' | 'full'; item: BasketItem } | { kind: 'cleared' };

/** Kept in this browser, for all its tabs; sent nowhere. */
const KEY = 'basket';

const isItem = (item: unknown): item is BasketItem =>
  typeof item === 'object' &&
  item !== null &&
  'id' in item &&
  typeof item.id === 'string' &&
  'names' in item &&
  typeof item.names === 'object' &&
  item.names !== null &&
  Object.values(item.names).every((name) => typeof name?.name === 'string' && typeof name?.of === 'string');

function read(): readonly BasketItem[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isItem) : [];
  } catch {
    // Storage is closed or holds something else: the basket begins empty.
    return [];
  }
}

/** The cohorts that this reader chose; what a link to a comparison brought is not among them. */
export class Basket {
  private constructor(
    private chosen: readonly BasketItem[],
    private readonly onChange: (items: readonly BasketItem[], notice: BasketNotice | null) => void,
  ) {}

  /** Reads what was kept, and tells of each change, in this tab or another. */
  static open(onChange: (items: readonly BasketItem[], notice: BasketNotice | null) => void): Basket {
    const basket = new Basket(read(), onChange);
    window.addEventListener('storage', ({ key }) => {
      if (key !== KEY && key !== null) return;
      basket.chosen = read();
      onChange(basket.chosen, null);
    });
    onChange(basket.chosen, null);
    return basket;
  }

  get items(): readonly BasketItem[] {
    return this.chosen;
  }

  /** Puts an item in, or takes it out; above `most` items nothing is put in, and the notice says so. */
  toggle({ id, names }: BasketItem, most: number): void {
    const item = { id, names };
    if (this.chosen.some((other) => other.id === id)) {
      this.change(
        this.chosen.filter((other) => other.id !== id),
        { kind: 'removed', item },
      );
    } else if (this.chosen.length >= most) {
      this.onChange(this.chosen, { kind: 'full', item });
    } else this.change([...this.chosen, item], { kind: 'added', item });
  }

  clear(): void {
    this.change([], { kind: 'cleared' });
  }

  private change(items: readonly BasketItem[], notice: BasketNotice): void {
    this.chosen = items;
    try {
      localStorage.setItem(KEY, JSON.stringify(items));
    } catch {
      // It lasts as long as the page, then.
    }
    this.onChange(items, notice);
  }
}
