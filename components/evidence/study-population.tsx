import type { CellGroup, DataCell, RegimenOfStudy } from '@/lib/present/pages/study/data-cells';
import type { GroupTable as GroupTableView } from '@/lib/present/pages/study/group-table';
import type { FlowNode } from '@/lib/present/pages/study/participant-flow';
import type { StudyPageView } from '@/lib/present/pages/study/study-page';
import { colonAfter } from '@/lib/text/punctuation';
import { BesideCautions } from './cautions';
import { CompareBox } from './compare-box';
import { FlowTable } from './flow-table';
import { GroupTable } from './group-table';
import { Result } from './result';
import { SourceLink } from './source-link';
import { Fold, StudySection } from './study-section';
import type { StudyWords } from './study-words';

function Cells({ cells }: { cells: readonly DataCell[] }) {
  return (
    <dl className="data-cells">
      {cells.map((cell) => (
        <div key={cell.key}>
          <dt>
            {cell.title}
            {cell.note && <span className="block text-xs font-normal text-ink-3">{cell.note}</span>}
          </dt>
          {cell.entries.map((entry) => (
            <dd key={entry.key} className={cell.runsOn ? 'inline' : undefined}>
              {entry.label && `${entry.label} `}
              <Result view={entry.result} brief />
              {entry.note && (
                <span className={cell.runsOn ? 'text-xs text-ink-3' : 'block text-xs text-ink-3'}>
                  {' '}
                  {entry.note}
                </span>
              )}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

/** A group of patients, and what it was divided into. */
function Flow({ nodes, words }: { nodes: readonly FlowNode[]; words: StudyWords }) {
  if (nodes.length === 0) return null;
  return (
    <ul className="flow">
      {nodes.map((node) => (
        <li key={node.id}>
          <div className="flow-group">
            <b>
              {node.size.fact ? (
                <SourceLink fact={node.size.fact}>{node.size.text}</SourceLink>
              ) : (
                node.size.text
              )}
            </b>{' '}
            <span>{node.label}</span>
            <span className="text-sm text-ink-3">
              {[node.role, ...node.traits, ...node.regimens].filter(Boolean).join(' · ')}
            </span>
            <CompareBox pick={node.pick} />
            {node.overlaps.map((overlap) => (
              <span key={overlap.fact} className="basis-full text-sm text-warn">
                {words.study.overlap}
                {colonAfter(words.study.overlap)}
                <a href={overlap.href}>{overlap.text}</a> {overlap.note}
              </span>
            ))}
          </div>
          <Flow nodes={node.parts} words={words} />
          {node.subgroups.length > 0 && (
            <details className="flow-more">
              <summary>{words.study.subgroups(countOf(node.subgroups))}</summary>
              <Flow nodes={node.subgroups} words={words} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

const countOf = (nodes: readonly FlowNode[]): number =>
  nodes.reduce((sum, { parts, subgroups }) => sum + 1 + countOf(parts) + countOf(subgroups), 0);

function DoseEntries({ entries, words }: { entries: DataCell['entries']; words: StudyWords }) {
  return entries.map((entry) => (
    <span key={entry.key}>
      <Result view={entry.result} brief />
      {entry.note && <span className="text-ink-2">{words.study.remarkBehind(entry.note)}</span>}
    </span>
  ));
}

/** What was given: of one drug a line each for dose, route and schedule; of several a line a drug. */
function Doses({ cells, words }: { cells: readonly DataCell[]; words: StudyWords }) {
  return (
    <dl className="dose-rows">
      {cells.flatMap((cell) => {
        const rows = byLabel(cell.entries);
        if (cell.title === '')
          return rows.map(({ key, label, entries }) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd>
                <DoseEntries entries={entries} words={words} />
              </dd>
            </div>
          ));
        return [
          <div key={cell.key}>
            <dt>{cell.title}</dt>
            <dd>
              {rows.map(({ key, label, entries }) => (
                <span key={key} className="dose-part">
                  <span className="text-ink-2">{label} </span>
                  <DoseEntries entries={entries} words={words} />
                </span>
              ))}
            </dd>
          </div>,
        ];
      })}
    </dl>
  );
}

/** Entries without a label belong to the one before them. */
function byLabel(entries: DataCell['entries']) {
  const rows: { key: string; label: string; entries: DataCell['entries'] }[] = [];
  for (const entry of entries) {
    const last = rows.at(-1);
    if (last && entry.label === '') last.entries.push(entry);
    else rows.push({ key: entry.key, label: entry.label, entries: [entry] });
  }
  return rows;
}

/** Regimens of which nothing is said but what they are called. */
const isBare = ({ cells, treatments, drugs, title, sequence }: RegimenOfStudy) =>
  cells.length === 0 &&
  treatments.length === 0 &&
  sequence === '' &&
  drugs.every(({ name }) => name === title);

function Regimen({ regimen, words }: { regimen: RegimenOfStudy; words: StudyWords }) {
  // A drug that is the whole regimen has said its name in the heading.
  const [only] = regimen.drugs;
  const isNamed = regimen.drugs.length === 1 && only?.name === regimen.title;
  const drugs = isNamed ? [] : regimen.drugs;
  return (
    <div>
      <h3>
        {isNamed ? (
          <a href={only?.href} className="title-link">
            {regimen.title}
          </a>
        ) : (
          regimen.title
        )}
      </h3>
      <p className="mb-1 text-sm text-ink-2 empty:hidden">
        {[regimen.sequence, ''].join(
          drugs.length + regimen.treatments.length > 0 && regimen.sequence ? ' · ' : '',
        )}
        {drugs.map((drug, index) => (
          <span key={drug.fact}>
            {index > 0 && ' + '}
            <a href={drug.href}>{drug.name}</a>
            {drug.supportive && ` (${words.study.supportive})`}
          </span>
        ))}
        {regimen.treatments.map((treatment, index) => (
          <span key={treatment.fact}>
            {index + drugs.length > 0 && ' + '}
            <SourceLink fact={treatment.fact}>{treatment.name}</SourceLink>
          </span>
        ))}
      </p>
      <Doses cells={regimen.cells} words={words} />
    </div>
  );
}

function Groups({ groups, isTitled }: { groups: readonly CellGroup[]; isTitled: boolean }) {
  return groups.map((group) => (
    <div key={group.key} className="mb-2">
      {isTitled && <h3 className="mb-1">{group.title}</h3>}
      <Cells cells={group.cells} />
    </div>
  ));
}

function Population({ groups, words }: { groups: readonly CellGroup[]; words: StudyWords }) {
  const [open, folded] = [false, true].map((is) => groups.filter(({ isSubgroup }) => isSubgroup === is));
  return (
    <>
      <Groups groups={open?.slice(0, 1) ?? []} isTitled={groups.length > 1} />
      <div className="side-by-side">
        <Groups groups={open?.slice(1) ?? []} isTitled />
      </div>
      {folded && folded.length > 0 && (
        <Fold title={words.study.subgroups(folded.length)}>
          <Groups groups={folded} isTitled />
        </Fold>
      )}
    </>
  );
}

function Baseline({ table, words: { study, number } }: { table: GroupTableView; words: StudyWords }) {
  return (
    <Fold id="baseline" title={study.baseline} className="open-when-wide">
      <GroupTable
        table={table}
        label={study.baseline}
        rowsAre={study.baselineTrait}
        absent={number.notReportedSign}
      />
    </Fold>
  );
}

/** In whom and how: groups of patients, who they were, what they were given, how it was done. */
export function StudyPopulation({ view, words }: { view: StudyPageView; words: StudyWords }) {
  const { study } = words;
  const isThere = view.index.some(({ id }) => id === 'population');
  if (!isThere && view.methods.length === 0) return null;
  const bare = view.regimens.filter(isBare);
  const points = view.methods.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <StudySection
      id="population"
      title={study.populationAndRegimen}
      below={<BesideCautions cautions={view.cautions.placed.population} />}
    >
      {view.baseline && <Baseline table={view.baseline} words={words} />}
      <Population groups={view.population} words={words} />
      <div id="regimens" className="side-by-side">
        {view.regimens
          .filter((regimen) => !isBare(regimen))
          .map((regimen) => (
            <Regimen key={regimen.key} regimen={regimen} words={words} />
          ))}
        {view.flow.length > 0 && (
          <div id="cohorts">
            <h3>{study.participants}</h3>
            <Flow nodes={view.flow} words={words} />
          </div>
        )}
      </div>
      {bare.length > 0 && (
        <p className="text-sm text-ink-2">
          {study.regimensBare}
          {colonAfter(study.regimensBare)}
          {bare.map(({ key, title, drugs }, index) => (
            <span key={key}>
              {index > 0 && ' · '}
              {drugs[0] ? <a href={drugs[0].href}>{title}</a> : title}
            </span>
          ))}
        </p>
      )}
      {view.flowTable && <FlowTable table={view.flowTable} words={words} />}
      {view.methods.length > 0 && (
        <Fold id="methods" title={study.howDone} note={study.howDoneFold(points)}>
          <Cells cells={view.methods} />
        </Fold>
      )}
    </StudySection>
  );
}
