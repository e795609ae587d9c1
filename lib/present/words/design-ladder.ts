import type { DesignFamily } from '@/lib/domain/kinds';
import { familyOfDesign, type Labels } from '@/lib/domain/labels';
import { groupName, type ViewContext, withinSentence } from './view-context';

/** A design on the ladder of four rungs. It says the design and nothing more: no judgement of certainty. */
export interface DesignLadderView {
  /** 0 where no paper states the design, 4 for a randomised comparison. */
  rung: number;
  /** "Case series, no comparison group". */
  label: string;
}

const RUNGS: Record<DesignFamily, number> = {
  randomised: 3,
  comparison: 2,
  trial: 2,
  'single-arm': 2,
  synthesis: 1,
  observational: 1,
  'case-report': 1,
  laboratory: 0,
  'not-stated': 0,
};

/** The rung of a design, by what the vocabulary says of its kind and of how groups came about. */
export function rungOf(labels: Labels, design: string | null): number {
  const rung = RUNGS[familyOfDesign(labels, design)];
  return labels.groups.designs?.[design ?? '']?.allocation === 'randomised' ? 4 : rung;
}

/** The ladder of a study with its word. */
export function designLadder(
  context: ViewContext,
  { design, phase }: { design: string | null; phase: string | null },
): DesignLadderView {
  const { text, labels, locale } = context;
  const name = design === null ? text.cohortTable.noDesign : groupName(context, 'designs', design);
  const allocation = labels.groups.designs?.[design ?? '']?.allocation;
  const allocated = allocation ? text.cohortTable.allocation[allocation] : '';
  const parts = [
    name,
    // Many designs say it in their name.
    name.toLowerCase().includes(allocated) ? '' : allocated,
    phase === null ? '' : withinSentence(groupName(context, 'phases', phase)),
  ];
  return { rung: rungOf(labels, design), label: parts.filter(Boolean).join(locale === 'zh' ? '，' : ', ') };
}
