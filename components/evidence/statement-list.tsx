import type { ResultView } from '@/lib/views/result-view';
import { Result } from './result';
import { SourceLink } from './source-link';

interface StatementListProps {
  statements: { key: string; role: string; text: string; result: ResultView | null; fact: string }[];
}

/** What authors say, each in our words: its number, or the words themselves, opens the source. */
export function StatementList({ statements }: StatementListProps) {
  return (
    <ul className="max-w-4xl space-y-2">
      {statements.map((row) => (
        <li key={row.key}>
          <span className="text-sm text-ink-soft">{row.role}: </span>
          {row.result ? (
            <>
              {row.text} <Result view={row.result} />
            </>
          ) : (
            <SourceLink fact={row.fact}>{row.text}</SourceLink>
          )}
        </li>
      ))}
    </ul>
  );
}
