import type { Cell, StudyMark } from '@/lib/present/table/table-model';
import { CheckResultBadge } from './check-result-badge';
import { CompareBox } from './compare-box';
import { DesignLadder } from './design-ladder';
import { IntervalBar } from './interval-bar';
import { LinkList } from './link-list';
import { OriginBadge } from './origin-badge';
import { Result } from './result';
import { SourceLink } from './source-link';

export function TableCell({ cell }: { cell: Cell }) {
  switch (cell.kind) {
    case 'text':
      return (
        <>
          {cell.pick && <CompareBox pick={cell.pick} />}
          {cell.href ? (
            <a href={cell.href}>{cell.text}</a>
          ) : (
            <span className={cell.muted ? 'muted' : undefined}>{cell.text}</span>
          )}
          {cell.sub && <span className="sub">{cell.sub}</span>}
        </>
      );
    case 'study':
      return <StudyLine study={cell.study} />;
    case 'links':
      return (
        <>
          <LinkList links={cell.links} />
          {cell.sub && <span className="sub inline"> {cell.sub}</span>}
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
            <a href={cell.more.href} className="sub">
              {cell.more.text}
            </a>
          )}
        </>
      );
    case 'verdict':
      return <CheckResultBadge verdict={cell.verdict} label={cell.label} />;
    case 'facts':
      return cell.folded ? (
        <details className="print-unfolded">
          <summary className="text-accent">{cell.folded.text}</summary>
          <span className="sub">{cell.folded.lead}</span>
          <FactLinks facts={cell.facts} />
        </details>
      ) : (
        <FactLinks facts={cell.facts} />
      );
    case 'results':
      return cell.results.map((result) => (
        <span key={result.view.fact} className="result-line">
          {result.label && (
            <span className="sub" title={result.label}>
              {result.label}
            </span>
          )}
          {result.bar && <IntervalBar {...result.bar} />}
          <span className="result">
            <Result view={result.view} /> {result.few && <span className="few">{result.few}</span>}
          </span>
        </span>
      ));
  }
}

/** A study's name, whose data they are, its design and its size. */
export function StudyLine({ study }: { study: StudyMark }) {
  return (
    <>
      <a href={study.href}>{study.title}</a>{' '}
      <span className="sub">
        <OriginBadge {...study.origin} /> <DesignLadder view={study.design} /> {study.size}
      </span>
    </>
  );
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
