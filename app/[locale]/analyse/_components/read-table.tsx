'use client';

import { useId, useState } from 'react';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { OwnDataRequest } from '@/lib/own-data/own-data-request';
import { EVENT_MEANINGS, type EventMeaning, type TableRole } from '@/lib/own-data/reading/table-roles';
import type { ReadColumnView, ReadingView } from '@/lib/present/pages/analyse/reading-view';
import { labelled } from '@/lib/text/punctuation';
import { Choice, Tick } from './choice';
import type { FormWords } from './form-words';

type Change = (changes: Partial<OwnDataRequest>) => void;

interface ReadTableProps {
  request: OwnDataRequest;
  reading: ReadingView;
  header: boolean;
  change: Change;
  words: FormWords;
}

/**
 * The step between the paste and the result: what each column is and why, what an event is, the first rows. Folded
 * where nothing is open; every guess can be changed.
 */
export function ReadTable({ request, reading, header, change, words }: ReadTableProps) {
  const id = useId();
  const [unfolded, setUnfolded] = useState(false);
  const open = reading.open || unfolded;
  return (
    <section aria-labelledby="reading-title" className="no-print mt-6">
      <h2 id="reading-title">{words.whatWeRead}</h2>
      {reading.refusal && (
        <p role="alert" className="mt-2 max-w-3xl border-s-2 border-warn ps-3">
          {reading.refusal}
        </p>
      )}
      <Questions reading={reading} request={request} change={change} />
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setUnfolded(!unfolded)}
        className="btn wrapping unfolds mt-2"
      >
        {reading.summary || words.columnsTitle}
      </button>
      <div id={id} hidden={!open} className="mt-2">
        {reading.notes.map((note) => (
          <p key={note} className="text-sm text-ink-2">
            {note}
          </p>
        ))}
        <Mapping reading={reading} request={request} change={change} words={words} />
        <Tick
          label={words.header}
          checked={header}
          onTick={(ticked) => change({ header: ticked, roles: {}, coding: {}, formats: {} })}
        />
        <Coding reading={reading} request={request} change={change} words={words} />
      </div>
    </section>
  );
}

/** One question below the other; each answer is a button that says all of it. */
function Questions({ reading, request, change }: Pick<ReadTableProps, 'reading' | 'request' | 'change'>) {
  return reading.questions.map((question) => (
    <fieldset key={question.text} className="titled mt-3 max-w-3xl border-s-2 border-warn ps-3">
      <legend className="font-semibold">{question.text}</legend>
      <div className="flex flex-col items-start gap-2">
        {question.options.map(({ text, roles, coding, formats, ...others }) => (
          <button
            key={text}
            type="button"
            className="btn wrapping"
            onClick={() =>
              change({
                ...others,
                ...(roles && { roles: { ...request.roles, ...roles } }),
                ...(coding && { coding: { ...request.coding, ...coding } }),
                ...(formats && { formats: { ...request.formats, ...formats } }),
              })
            }
          >
            {text}
          </button>
        ))}
      </div>
    </fieldset>
  ));
}

/** The first rows under their columns, each with its role and why; on a phone a card a column. */
function Mapping({ reading, request, change, words }: Omit<ReadTableProps, 'header'>) {
  const { columns, rows } = reading;
  const leftOut = rows.lines.some(({ reason }) => reason !== null);
  return (
    <>
      <div className="section-head">
        <h3>{words.columnsTitle}</h3>
        <p>{rows.caption}</p>
      </div>
      <ScrollRegion label={words.rowsTitle} className="card mapping-region">
        <table className="mapping">
          <thead>
            <tr>
              <th scope="col">{words.line}</th>
              {columns.map((column) => (
                <ColumnHead
                  key={column.index}
                  column={column}
                  request={request}
                  change={change}
                  words={words}
                />
              ))}
              {leftOut && <th scope="col">{words.leftOutMark}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.lines.map(({ line, cells, reason, wrong }) => (
              <tr key={line} data-left-out={reason === null ? undefined : ''}>
                <th scope="row">{line}</th>
                {columns.map(({ index, isNumeric }) => (
                  <td
                    key={index}
                    className={isNumeric ? 'numeric' : undefined}
                    data-wrong={wrong.includes(index) ? '' : undefined}
                  >
                    {cells[index]}
                  </td>
                ))}
                {leftOut && <td>{reason}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

interface ColumnHeadProps {
  column: ReadColumnView;
  request: OwnDataRequest;
  change: Change;
  words: FormWords;
}

function ColumnHead({ column, request, change, words }: ColumnHeadProps) {
  const { index, label, role, why, examples, roles } = column;
  return (
    <th scope="col" data-ignored={role === 'ignore' ? '' : undefined}>
      <Choice<TableRole>
        label={label}
        of={labelled(words.role, '')}
        // Until the table is read anew, the menu shows what was chosen.
        value={request.roles[index] ?? role}
        options={roles}
        onChoose={(chosen) =>
          change({
            roles: { ...request.roles, [index]: chosen },
            // What values mean was said of the column that held the events.
            ...((chosen === 'event' || role === 'event') && { coding: {} }),
          })
        }
      />
      <p className="mapping-examples">{examples}</p>
      <p>{why}</p>
    </th>
  );
}

/** What each value of the event column stands for, in words. */
function Coding({ reading, request, change, words }: Omit<ReadTableProps, 'header'>) {
  const { coding } = reading;
  if (!coding) return null;
  const undecided = { value: '' as const, label: words.undecided };
  const meanings = EVENT_MEANINGS.map((value) => ({ value, label: words.meanings[value] }));
  const decided = Object.fromEntries(
    coding.codes.flatMap(({ value, means }) => (means ? [[value, means]] : [])),
  );
  return (
    <fieldset className="titled card mt-4">
      <legend className="text-lg font-semibold">{words.codingTitle}</legend>
      <p className="text-sm text-ink-2">{coding.why}</p>
      {coding.sum && <p className="mt-1 font-semibold">{coding.sum}</p>}
      <div className="mt-2 grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        {coding.codes.map(({ value, means, count, share }) => (
          <div key={value} className="coding" data-means={means ?? undefined}>
            <meter value={share} aria-hidden="true" />
            <Choice<EventMeaning | ''>
              label={`${value || words.blank} (${count}) ${words.means}`}
              value={request.coding[value] ?? means ?? ''}
              options={means ? meanings : [undecided, ...meanings]}
              onChoose={(chosen) =>
                chosen !== '' && change({ coding: { ...decided, ...request.coding, [value]: chosen } })
              }
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
