import { type Markup, mark, type Part } from './markup';

/** A mark that leads to the source of its number; one without a fact is only a mark. */
export function sourceMark({ fact, says }: { fact: string | null; says: string }, ...parts: Part[]): Markup {
  return fact
    ? mark(
        'a',
        { href: `/facts/${fact}`, 'data-source': fact, 'aria-label': says, class: 'chart-link' },
        ...parts,
      )
    : mark('g', {}, ...parts);
}
