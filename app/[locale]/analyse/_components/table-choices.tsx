'use client';

import { ScrollRegion } from '@/components/ui/scroll-region';
import { DATA_KINDS, type OwnDataRequest, ROLES } from '@/lib/own-data/own-data-request';
import type { OwnDataView } from '@/lib/present/pages/analyse/own-data-view';
import { Choice, Tick } from './choice';
import type { FormWords } from './form-words';

interface TableChoicesProps {
  request: OwnDataRequest;
  view: OwnDataView;
  change: (changes: Partial<OwnDataRequest>) => void;
  words: FormWords;
}

/** How the table was read: its first rows, what it holds, and which column is which. */
export function TableChoices({ request, view, change, words }: TableChoicesProps) {
  const { preview } = view;
  const columns = [
    { value: '', label: words.noColumn },
    ...view.columnChoice.map(({ index, label }) => ({ value: String(index), label })),
  ];
  return (
    <div className="no-print mt-6">
      <h2 className="border-b border-rule pb-1 text-xl font-semibold">{words.asRead}</h2>
      <p className="mt-2 text-sm text-ink-soft">{preview.caption}</p>
      <ScrollRegion label={words.asRead} className="mt-1">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{words.line}</th>
              {preview.names.map((name, index) => (
                <th key={view.columnChoice[index]?.index ?? name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.rows.map(({ line, cells }) => (
              <tr key={line}>
                <th scope="row">{line}</th>
                {cells.map((cell, index) => (
                  <td key={view.columnChoice[index]?.index ?? line}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <Tick label={words.header} checked={view.header} onTick={(header) => change({ header, columns: {} })} />
      <div className="grid gap-3 sm:grid-cols-3 lg:grid-cols-5">
        <Choice
          label={words.kind}
          value={view.kind}
          options={DATA_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          onChoose={(kind) => change({ kind, columns: {} })}
        />
        {ROLES[view.kind].map(({ role }) => (
          <Choice
            key={role}
            label={`${words.columns}: ${words.roles[role]}`}
            value={String(view.columns[role] ?? '')}
            options={columns}
            onChoose={(value) =>
              change({
                kind: view.kind,
                columns: { ...request.columns, [role]: value === '' ? null : Number(value) },
              })
            }
          />
        ))}
      </div>
      <p className="mt-2 text-sm text-ink-soft">{words.kindHints[view.kind]}</p>
    </div>
  );
}
