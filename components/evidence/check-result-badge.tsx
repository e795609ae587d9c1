import { keepTogether } from '@/lib/text/keep-together';

const FORMS: Record<string, { sign: string; className: string }> = {
  agrees: { sign: '✓', className: 'border-line text-ink-2' },
  rounding: { sign: '≈', className: 'border-ink-2 text-ink' },
  sensitivity: { sign: '±', className: 'border-line text-ink-2' },
  disagrees: { sign: '≠', className: 'border-warn text-warn' },
  'changes-conclusion': { sign: '!', className: 'border-alarm text-alarm font-semibold' },
  'not-checkable': { sign: '?', className: 'border-line text-ink-2' },
};

interface CheckResultBadgeProps {
  verdict: string;
  label: string;
  /** What does not agree: part of its name, and shown where it is pointed at. */
  says?: string;
}

/** What a recomputation found: told apart by its sign and word, not by colour alone. */
export function CheckResultBadge({ verdict, label, says }: CheckResultBadgeProps) {
  const form = FORMS[verdict] ?? FORMS['not-checkable'];
  return (
    <span className={`verdict ${form?.className}`} title={says || undefined}>
      <span aria-hidden="true">{form?.sign}</span> {label}
      {says && <span className="sr-only">: {says}</span>}
    </span>
  );
}

/** Longer than that there is no room in a narrow column. Chinese characters are twice as wide. */
const BRIEF = 48;
const widthOf = (says: string) => says.length + (says.match(/[\u2e80-\uffef]/gu)?.length ?? 0);

/** Both figures in a line below the badge, where they are few words; the badge says them to those who don't see. */
export function BothFigures({ says, most = BRIEF }: { says: string; most?: number }) {
  if (says === '' || widthOf(says) > most) return null;
  return (
    <span className="second" aria-hidden="true">
      {keepTogether(says)}
    </span>
  );
}

/** The same in the smallest form, beside a number: a sign whose word is read out and shown on hover; `of` is what it is of, where that is not the number. */
export function VerdictSign({ verdict, label, of }: { verdict: string; label: string; of?: string }) {
  const form = FORMS[verdict] ?? FORMS['not-checkable'];
  return (
    <span
      title={label}
      className={`ms-1 inline-block rounded border bg-paper px-1 text-xs leading-tight ${form?.className}`}
    >
      <span aria-hidden="true">
        {form?.sign}
        {of && ` ${of}`}
      </span>
      <span className="sr-only">{label}</span>
    </span>
  );
}

/** Beside a figure whose denominator is not known: a sign, or the words. */
export function UnclearSign({ label, spelled }: { label: string; spelled: boolean }) {
  return (
    <span
      title={label}
      className="ms-1 inline-block whitespace-nowrap rounded border border-dashed border-ink-2 bg-paper px-1 text-xs leading-tight text-ink-2"
    >
      <span aria-hidden="true">?{spelled && ` ${label}`}</span>
      <span className="sr-only">{label}</span>
    </span>
  );
}
