import { familyOfDesign } from '@/lib/domain/labels';
import { groupName, type ViewContext } from './view-context';

/** A design as a ladder of four steps, always with its word. It says the design and nothing more: it rates no certainty. */
export interface DesignLadderView {
  /** 0 to 4; null for designs that stand on no ladder: reviews, syntheses, laboratory work. */
  step: number | null;
  word: string;
}

const STEPS: Partial<Record<ReturnType<typeof familyOfDesign>, number>> = {
  randomised: 4,
  comparison: 2,
  trial: 2,
  observational: 1,
  'case-report': 1,
  'not-stated': 0,
};

/** The step follows from what the vocabulary says of a design: its family, and whether its groups are known to be randomised. */
export function designLadder(context: ViewContext, design: string | null): DesignLadderView {
  const family = familyOfDesign(context.labels, design);
  const allocation = context.labels.groups.designs?.[design ?? '']?.allocation;
  const step = STEPS[family] ?? null;
  return {
    step: family === 'randomised' && allocation !== 'randomised' ? 3 : step,
    word: groupName(context, 'designs', design ?? 'not-stated'),
  };
}
