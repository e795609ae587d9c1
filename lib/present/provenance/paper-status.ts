import { ownValue } from '@/lib/domain/own-value';
import type { StoredPaperStatus } from '@/lib/domain/paper-status';
import { formatDate } from '../words/format-number';
import { inLocale, type ViewContext } from '../words/view-context';

/** What became of a paper, as it stands beside its numbers. */
export interface PaperStatusView {
  /** "No notice of correction or retraction known as of 29 November 2026 (looked at: …)" */
  text: string;
  /** Address of the notice; null where there is none. */
  href: string | null;
  /** Something was found: the reader has to know before the number. */
  isNotice: boolean;
}

/** The same of what may be a registry's record, of which there are versions and no notices: null then. */
export const statusOfSource = (
  context: Pick<ViewContext, 'locale' | 'text'>,
  paper: StoredPaperStatus & { recordNumber?: string | null },
): PaperStatusView | null => (paper.recordNumber ? null : paperStatusView(context, paper));

export function paperStatusView(
  context: Pick<ViewContext, 'locale' | 'text'>,
  paper: StoredPaperStatus,
): PaperStatusView {
  const { paperStatus } = context.text;
  if (paper.state === null || paper.stateAsOf === null)
    return { text: paperStatus.notLookedUp, href: null, isNotice: false };
  return {
    text: paperStatus.asOf(
      ownValue(paperStatus.states, paper.state) ?? paper.state,
      formatDate(context, new Date(paper.stateAsOf)),
      inLocale(context, paper.stateSourceEn, paper.stateSourceZh),
    ),
    href: paper.stateUrl,
    isNotice: paper.state !== 'no-notice-known',
  };
}
