import type { StatementView } from '@/lib/present/provenance/statement-view';
import { colonAfter } from '@/lib/text/punctuation';
import { Result } from './result';
import { SourceLink } from './source-link';

interface StatementListProps {
  statements: (StatementView & { from?: { text: string; href: string } })[];
}

/** What authors say, each in our words: its number, or the words themselves, opens the source. */
export function StatementList({ statements }: StatementListProps) {
  return (
    <ul className="max-w-4xl space-y-2">
      {statements.map((row) => (
        <li key={row.key}>
          <span className="text-sm text-ink-2">
            {row.role}
            {colonAfter(row.role)}
          </span>
          {row.result ? (
            <>
              {row.text} <Result view={row.result} />
            </>
          ) : (
            <SourceLink fact={row.fact}>{row.text}</SourceLink>
          )}
          {row.from && (
            <a href={row.from.href} className="ms-2 text-sm">
              {row.from.text}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
