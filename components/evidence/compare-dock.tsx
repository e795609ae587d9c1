import type { BasketWords } from '@/lib/present/pages/compare/cohort-pick';
import { COMPARE_FORM } from './compare-box';

/** Where the bar of chosen cohorts stands; without a script, the button that sends the boxes ticked on this page. */
export function CompareDock({ words }: { words: BasketWords }) {
  return (
    <>
      <form id={COMPARE_FORM} action={words.action} autoComplete="off" className="compare-ticked no-print">
        <span>{words.tick}</span>
        <button type="submit" className="btn">
          {words.compareTicked}
        </button>
      </form>
      <section id="compare-bar" aria-label={words.label} className="compare-bar no-print" hidden />
    </>
  );
}
