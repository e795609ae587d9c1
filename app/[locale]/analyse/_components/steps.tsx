import type { FormWords } from './form-words';

const STEPS = ['paste', 'columns', 'result'] as const;
export type Step = (typeof STEPS)[number];

/** The way from the paste to the result, and how far along it a reader is. */
export function Steps({
  current,
  size,
  words,
}: {
  current: Step;
  /** How much was pasted. */
  size: string | undefined;
  words: FormWords;
}) {
  const at = STEPS.indexOf(current);
  return (
    <ol className="steps no-print" aria-label={words.steps.label}>
      {STEPS.map((step, index) => (
        <li key={step} aria-current={index === at ? 'step' : undefined} data-done={index < at || undefined}>
          <span aria-hidden="true">{index < at ? '✓' : index + 1}</span>
          {words.steps[step]}
          {step === 'paste' && size && <span className="size">{size}</span>}
          {index < at && <span className="sr-only"> ({words.stepDone})</span>}
        </li>
      ))}
    </ol>
  );
}
