import type { DesignLadderView } from '@/lib/present/words/design-ladder';

const RUNGS = [1, 2, 3, 4];

/** Four rungs of design, always with the word: it says the design, not how sure a result is. */
export function DesignLadder({ view }: { view: DesignLadderView }) {
  return (
    <span className="design">
      <span className="ladder" aria-hidden="true">
        {RUNGS.map((rung) => (
          <i key={rung} className={rung <= view.rung ? 'on' : undefined} />
        ))}
      </span>
      {view.label}
    </span>
  );
}
