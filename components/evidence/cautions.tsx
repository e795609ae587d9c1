import type { CautionView } from '@/lib/present/pages/study/cautions';

function Lines({ lines }: Pick<CautionView, 'lines'>) {
  return (
    <a href={lines.href} data-source={lines.source} rel="nofollow" className="lines">
      {lines.text}
    </a>
  );
}

/**
 * A caution: its point in bold, then the rest and the lines it rests on, which open. Where there is room the rest stands
 * open; the anchor lies inside, so that a link to it unfolds it.
 */
export function Caution({ view }: { view: CautionView }) {
  return (
    <details className="caution">
      <summary>{view.point}</summary>
      <p id={view.id}>
        {view.rest} <Lines lines={view.lines} />
      </p>
    </details>
  );
}

/** A remark that changes no reading. */
export function Remark({ view }: { view: CautionView }) {
  return (
    <p id={view.id} className="remark">
      {view.point} {view.rest} <Lines lines={view.lines} />
    </p>
  );
}

/** Cautions in the margin of what they concern; under it where the window is narrow. */
export function MarginCautions({ cautions }: { cautions: readonly CautionView[] }) {
  if (cautions.length === 0) return null;
  return (
    <div className="margin">
      {cautions.map((view) => (
        <Caution key={view.key} view={view} />
      ))}
    </div>
  );
}

/** Cautions in a row, under what they concern as a whole. */
export function BesideCautions({ cautions }: { cautions: readonly CautionView[] }) {
  if (cautions.length === 0) return null;
  return (
    <div className="beside-key">
      {cautions.map((view) => (
        <Caution key={view.key} view={view} />
      ))}
    </div>
  );
}
