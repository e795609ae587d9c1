import type { PaperCard } from '@/lib/present/pages/papers/papers-page';
import { colonAfter } from '@/lib/text/punctuation';
import { LinkList } from './link-list';

interface StudyLink {
  title: string;
  href: string;
}

/** The papers, each with its own studies; those it cites unfold. */
export function PaperCards({ cards, words }: { cards: PaperCard[]; words: Record<string, string> }) {
  return (
    <ul className="grid gap-4 lg:grid-cols-2">
      {cards.map((card) => (
        <li key={card.slug} className="card">
          <h2 className="text-lg">
            <a href={card.href}>{card.title}</a>
          </h2>
          <p className="mt-1 text-sm text-ink-2">
            {card.citation} · {card.facts}
          </p>
          <StudyLinks title={words.primary ?? ''} studies={card.primary} />
          {card.secondary.length > 0 && (
            <details className="mt-2 text-sm">
              <summary className="text-accent">{card.citedCount}</summary>
              <p className="mt-1">
                <LinkList links={card.secondary.map(({ title, href }) => ({ text: title, href }))} />
              </p>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

export function StudyLinks({ title, studies }: { title: string; studies: StudyLink[] }) {
  if (studies.length === 0) return null;
  return (
    <p className="mt-2 text-sm">
      <span className="text-ink-2">
        {title}
        {colonAfter(title)}
      </span>
      <LinkList links={studies.map((study) => ({ text: study.title, href: study.href }))} />
    </p>
  );
}
