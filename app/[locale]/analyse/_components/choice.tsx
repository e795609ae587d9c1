'use client';

interface ChoiceProps<Value extends string> {
  label: string;
  /** What is chosen, for who doesn't see where the list stands. */
  of?: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChoose: (value: Value) => void;
}

/** A labelled list of which one is chosen. */
export function Choice<Value extends string>({ label, of, value, options, onChoose }: ChoiceProps<Value>) {
  return (
    <label className="block min-w-0 text-sm">
      {of && <span className="sr-only">{of}</span>}
      {label}
      <select
        value={value}
        onChange={(event) => onChoose(event.target.value as Value)}
        className="control block w-full"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A labelled box to tick. */
export function Tick({
  label,
  checked,
  onTick,
}: {
  label: string;
  checked: boolean;
  onTick: (checked: boolean) => void;
}) {
  return (
    <label className="flex min-h-9 items-center gap-2 text-sm">
      <input type="checkbox" checked={checked} onChange={(event) => onTick(event.target.checked)} />
      {label}
    </label>
  );
}
