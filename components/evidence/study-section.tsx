import type { ReactNode } from 'react';
import type { CautionView } from '@/lib/present/pages/study/cautions';
import { MarginCautions } from './cautions';

interface StudySectionProps {
  id: string;
  title: string;
  /** What stands at the end of the head's line. */
  aside?: ReactNode;
  cautions?: readonly CautionView[];
  /** What takes the whole width, under what the cautions stand beside. */
  below?: ReactNode;
  children: ReactNode;
}

/** A part of a study's page, with the cautions that concern it in its margin. */
export function StudySection({ id, title, aside, cautions = [], below, children }: StudySectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="part">
      <div className="part-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {aside}
      </div>
      <div className={cautions.length > 0 ? 'with-margin' : undefined}>
        <div className="min-w-0">{children}</div>
        <MarginCautions cautions={cautions} />
      </div>
      {below}
    </section>
  );
}

interface FoldProps {
  id?: string;
  title: string;
  note?: string;
  className?: string;
  /** Class of what is folded. */
  inside?: string;
  /** Whether it stands open at first. */
  open?: boolean;
  children: ReactNode;
}

/** What is folded to keep a page short; whole in print. The anchor lies inside, so that a link to it unfolds it. */
export function Fold({ id, title, note, className = '', inside, open = false, children }: FoldProps) {
  return (
    <details className={`fold print-unfolded ${className}`} open={open}>
      <summary>
        <b className="font-semibold">{title}</b>
        {note && <span>{note}</span>}
      </summary>
      <div id={id} className={inside}>
        {children}
      </div>
    </details>
  );
}
