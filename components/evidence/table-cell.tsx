import type { Cell } from '@/lib/present/table/table-view';
import { CompareBox } from './compare-box';
import { FindingBadge } from './finding-badge';
import { IntervalBar } from './interval-bar';
import { LinkList } from './link-list';
import { Result } from './result';
import { SourceLink } from './source-link';

export function TableCell({ cell }: { cell: Cell }) {
  switch (cell.kind) {
    case 'text':
      return (
        <>
          {cell.href ? (
            <a href={cell.href} className="font-medium">
              {cell.text}
            </a>
          ) : (
            <span className={cell.muted ? 'text-ink-2' : undefined}>{cell.text}</span>
          )}
          {cell.sub && <span className="block text-xs text-ink-2">{cell.sub}</span>}
          {cell.pick && <CompareBox pick={cell.pick} />}
        </>
      );
    case 'links':
      return (
        <>
          <LinkList links={cell.links} />
          {cell.sub && <span className="block text-xs text-ink-2">{cell.sub}</span>}
        </>
      );
    case 'number':
      return cell.fact ? (
        <SourceLink fact={cell.fact} words={cell.words}>
          {cell.text}
        </SourceLink>
      ) : (
        cell.text
      );
    case 'picks':
      return (
        <>
          {cell.picks.map((pick) => (
            <CompareBox key={pick.id} pick={pick} />
          ))}
          {cell.more && (
            <a href={cell.more.href} className="block text-xs">
              {cell.more.text}
            </a>
          )}
        </>
      );
    case 'verdict':
      return <FindingBadge verdict={cell.verdict} label={cell.label} />;
    case 'facts':
      return cell.folded ? (
        <details>
          <summary className="text-accent">{cell.folded}</summary>
          <FactLinks facts={cell.facts} />
        </details>
      ) : (
        <FactLinks facts={cell.facts} />
      );
    case 'results':
      return cell.results.map((result) => (
        <span key={result.view.fact} className="block">
          {result.label && <span className="block text-xs text-ink-2">{result.label}</span>}
          <Result view={result.view} />
          {result.bar && <IntervalBar {...result.bar} small={result.view.small} />}
        </span>
      ));
  }
}

function FactLinks({ facts }: { facts: { fact: string; text: string; words: string }[] }) {
  return facts.map((fact) => (
    <span key={fact.fact} className="input-link">
      <SourceLink fact={fact.fact} words={fact.words}>
        {fact.text}
      </SourceLink>
    </span>
  ));
}
