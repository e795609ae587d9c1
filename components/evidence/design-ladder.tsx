import type { DesignLadderView } from '@/lib/present/words/design-ladder';

const STEPS = [1, 2, 3, 4];

/** The design's word, with its place on a ladder of four steps. */
export function DesignLadder({ step, word }: DesignLadderView) {
  return (
    <span className="design">
      {step !== null && (
        <span className="ladder" aria-hidden="true">
          {STEPS.map((at) => (
            <i key={at} data-filled={at <= step ? '' : undefined} />
          ))}
        </span>
      )}
      <b>{word}</b>
    </span>
  );
}
