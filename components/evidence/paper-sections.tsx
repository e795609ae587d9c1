import type { CSSProperties } from 'react';
import type { FactOfSection, PaperSection } from '@/lib/present/pages/papers/paper-sections';
import { SourceLink } from './source-link';

interface PaperSectionsProps {
  sections: readonly PaperSection[];
  words: {
    columns: Record<'lines' | 'verbatim' | 'measure' | 'value' | 'study', string>;
  };
}

/** Facts that a section may have to stand open where there are few in all. */
const FEW = 40;

/** The parts of a text, folded, each with a bar of how much was extracted from it; a link to one opens it. */
export function PaperSections({ sections, words }: PaperSectionsProps) {
  const isFew = sections.reduce((sum, { facts }) => sum + facts.length, 0) <= FEW;
  return (
    <div className="paper-sections">
      {sections.map(({ id, label, lines, count, share, facts }) => (
        <details key={id} className="fold print-unfolded" open={isFew}>
          <summary>
            <h3>{label}</h3>
            <i style={{ '--share': share } as CSSProperties} aria-hidden="true" />
            <span>{[count, lines].filter(Boolean).join(' · ')}</span>
          </summary>
          <div id={id} className="table-frame">
            <table className="data-table" data-keys="">
              <caption className="sr-only">{label}</caption>
              <thead>
                <tr>
                  <th scope="col" className="numeric">
                    {words.columns.lines}
                  </th>
                  <th scope="col">{words.columns.verbatim}</th>
                  <th scope="col">{words.columns.measure}</th>
                  <th scope="col">{words.columns.value}</th>
                  <th scope="col">{words.columns.study}</th>
                </tr>
              </thead>
              <tbody>
                {facts.map((fact) => (
                  <FactRow key={fact.key} fact={fact} lines={words.columns.lines} />
                ))}
              </tbody>
            </table>
          </div>
        </details>
      ))}
    </div>
  );
}

function FactRow({ fact, lines }: { fact: FactOfSection; lines: string }) {
  return (
    <tr>
      <td className="numeric" data-label={lines}>
        {fact.lines}
      </td>
      <th scope="row" lang="zh">
        <SourceLink fact={fact.key}>{fact.verbatim}</SourceLink>
      </th>
      <td>
        {fact.name}
        <span className="sub">{[fact.kind, fact.context].filter(Boolean).join(' · ')}</span>
      </td>
      <td>{fact.value}</td>
      <td>{fact.study && <a href={fact.study.href}>{fact.study.title}</a>}</td>
    </tr>
  );
}
