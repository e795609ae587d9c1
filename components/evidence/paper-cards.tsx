import type { PaperCard } from '@/lib/present/pages/papers/paper-page';

/** The papers, each with its own studies and those it cites. */
export function PaperCards({ cards, words }: { cards: PaperCard[]; words: Record<string, string> }) {
  return (
    <ul className="grid gap-4 lg:grid-cols-2">
      {cards.map((card) => (
        <li key={card.slug} className="border border-line p-4">
          <h2 className="text-lg font-semibold">
            <a href={card.href}>{card.title}</a>
          </h2>
          <p className="text-sm text-ink-2">
            {card.citation} · {card.facts}
          </p>
          <StudyLinks title={words.own ?? ''} studies={card.own} />
          <StudyLinks title={words.cited ?? ''} studies={card.cited} />
        </li>
      ))}
    </ul>
  );
}

export function StudyLinks({
  title,
  studies,
}: {
  title: string;
  studies: { title: string; href: string }[];
}) {
  if (studies.length === 0) return null;
  return (
    <p className="mt-2 text-sm">
      <span className="text-ink-2">{title}: </span>
      {studies.map((study, index) => (
        <span key={study.href}>
          {index > 0 && ' · '}
          <a href={study.href}>{study.title}</a>
        </span>
      ))}
    </p>
  );
}
