import type { FlowOfGroup, FlowStepView, FlowTableView } from '@/lib/present/pages/study/flow-table';
import { GroupTable } from './group-table';
import { Result } from './result';
import { Fold } from './study-section';
import type { StudyWords } from './study-words';

function Steps({ steps, side = false }: { steps: readonly FlowStepView[]; side?: boolean }) {
  return steps.map(({ key, label, result }) => (
    <li key={key} className={side ? 'flow-left' : 'flow-step'}>
      {label} <Result view={result} brief />
    </li>
  ));
}

/** One group from top to bottom, with those who left at the side of each period. */
function GroupFlow({ group }: { group: FlowOfGroup }) {
  return (
    <section className="flow-chain">
      <h4>{group.title}</h4>
      {group.periods.map((period) => (
        <div key={period.key}>
          {period.title && <p className="flow-period">{period.title}</p>}
          <ol>
            <Steps steps={period.before} />
            {period.left.length > 0 && (
              <li className="flow-side">
                <ul>
                  <Steps steps={period.left} side />
                </ul>
              </li>
            )}
            <Steps steps={period.completed} />
          </ol>
        </div>
      ))}
    </section>
  );
}

/** Groups whose way is drawn; of more, the table says it in less room. */
const MOST_DRAWN = 4;

/** The participant flow as CONSORT draws it, and as a table: for each period, how many of each group started, completed, and left for which reason. */
export function FlowTable({ table, words }: { table: FlowTableView; words: StudyWords }) {
  const { study } = words;
  const isDrawn = table.drawing.length <= MOST_DRAWN;
  const drawing = (
    <div className="flow-chains">
      {table.drawing.map((group) => (
        <GroupFlow key={group.key} group={group} />
      ))}
    </div>
  );
  const tabled = (
    <GroupTable
      table={table.table}
      label={study.participantFlow}
      rowsAre={study.flowStep}
      absent={words.number.notReportedSign}
    />
  );
  return (
    <div id="participant-flow">
      <h3>{study.participantFlow}</h3>
      {!isDrawn && tabled}
      <Fold title={study.flowAsDrawing} className={isDrawn ? 'open-when-wide' : undefined}>
        {drawing}
      </Fold>
      {isDrawn && <Fold title={study.flowAsTable}>{tabled}</Fold>}
    </div>
  );
}
