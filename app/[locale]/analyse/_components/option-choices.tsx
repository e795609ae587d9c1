'use client';

import type { OwnDataOptions, OwnDataRequest } from '@/lib/own-data/own-data-request';
import type { OwnDataView } from '@/lib/present/pages/analyse/own-data-view';
import { Choice, Tick } from './choice';
import type { FormWords } from './form-words';

const LEVELS = [0.8, 0.9, 0.95, 0.99, 0.999];

interface OptionChoicesProps {
  options: OwnDataOptions;
  view: OwnDataView;
  change: (changes: Partial<OwnDataRequest>) => void;
  words: FormWords;
}

const optionsOf = <Value extends string>(labels: Record<Value, string>) =>
  (Object.entries(labels) as [Value, string][]).map(([value, label]) => ({ value, label }));

/** The conventions of this analysis. */
export function OptionChoices({ options, view, change, words }: OptionChoicesProps) {
  const set = (changes: Partial<OwnDataOptions>) => change({ options: { ...options, ...changes } });
  const levels = [...new Set([...LEVELS, options.confidenceLevel])].sort((a, b) => a - b);
  const isArms = view.result === 'meta-arms';
  const isPeto = isArms && options.measure === 'Peto';
  const isMeta = view.result === 'meta' || view.result === 'meta-proportions' || isArms;
  return (
    <fieldset className="card no-print mt-6">
      <legend className="font-semibold">{words.options}</legend>
      <div className="mt-1 grid items-end gap-3 sm:grid-cols-3 lg:grid-cols-5">
        <Choice
          label={words.confidenceLevel}
          value={String(options.confidenceLevel)}
          options={levels.map((level) => ({
            value: String(level),
            label: String(Number((100 * level).toPrecision(12))),
          }))}
          onChoose={(level) => set({ confidenceLevel: Number(level) })}
        />
        {view.result === 'survival' && (
          <>
            <Choice
              label={words.confidenceType}
              value={options.confidenceType}
              options={optionsOf(words.confidenceTypes)}
              onChoose={(confidenceType) => set({ confidenceType })}
            />
            <Choice
              label={words.ties}
              value={options.ties}
              options={optionsOf(words.tieMethods)}
              onChoose={(ties) => set({ ties })}
            />
            <label className="block text-sm">
              {words.tau}
              <input
                type="number"
                min={0}
                step="any"
                placeholder={words.tauHint}
                value={options.tau ?? ''}
                onChange={(event) =>
                  set({ tau: event.target.valueAsNumber > 0 ? event.target.valueAsNumber : null })
                }
                className="control block w-full"
              />
            </label>
          </>
        )}
        {view.references.length > 0 && (
          <Choice
            label={words.reference}
            value={view.references.find(({ chosen }) => chosen)?.value ?? ''}
            options={view.references}
            onChoose={(reference) => set({ reference })}
          />
        )}
        {isArms && (
          <Choice
            label={words.measure}
            value={options.measure}
            options={optionsOf(words.measures)}
            onChoose={(measure) => set({ measure })}
          />
        )}
        {isMeta && !isPeto && (
          <Choice
            label={words.method}
            value={options.method}
            options={optionsOf(words.methods)}
            onChoose={(method) => set({ method })}
          />
        )}
        {view.result === 'meta-proportions' && (
          <Choice
            label={words.transformation}
            value={options.transformation}
            options={optionsOf(words.transformations)}
            onChoose={(transformation) => set({ transformation })}
          />
        )}
      </div>
      {isMeta && (
        <div className="mt-2 flex flex-wrap gap-x-6">
          <Tick
            label={words.knappHartung}
            checked={options.knappHartung}
            onTick={(knappHartung) => set({ knappHartung })}
          />
          {view.result === 'meta' && (
            <Tick label={words.ratio} checked={view.ratio} onTick={(ratio) => change({ ratio })} />
          )}
          <Tick label={words.summary} checked={options.summary} onTick={(summary) => set({ summary })} />
        </div>
      )}
    </fieldset>
  );
}
