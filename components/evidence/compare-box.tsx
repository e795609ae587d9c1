import type { CohortPick } from '@/lib/present/pages/compare/cohort-pick';

/** The form to which every box belongs; without a script its button sends the ticked ones. */
export const COMPARE_FORM = 'compare-form';

/** A box that puts the cohort that it stands beside into the comparison (`components/behaviour/compare-bar.ts`). */
export function CompareBox({ pick }: { pick: CohortPick }) {
  return (
    <label className="compare-box no-print" title={pick.text === '' ? pick.rest : undefined}>
      <input
        type="checkbox"
        name="cohorts"
        value={pick.id}
        form={COMPARE_FORM}
        data-pick={JSON.stringify(pick.names)}
      />
      {pick.text}
      <span className="sr-only"> {pick.rest}</span>
    </label>
  );
}
