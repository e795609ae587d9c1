import type { AuditedEntry } from '../evidence-index';
import type { AuditRule, RuleResult } from '../rule';

const quoted = ({ entry: { sources } }: AuditedEntry) => sources[0]?.verbatim ?? '';
const sectionOf = ({ entry: { sources } }: AuditedEntry) => sources[0]?.section ?? '';

/** Claims of one paper that can't all hold: which do not go together no arithmetic finds, so a note names them. */
export const twoClaims: AuditRule = {
  id: 'two-claims',
  family: 'repetition',
  title: { en: 'Claims of one paper that do not go together', zh: '同一论文中互不相容的说法' },
  audit: ({ notes }) =>
    notes.flatMap(({ paper, study, note, disagreeing }): RuleResult[] => {
      const [first, ...others] = disagreeing;
      if (!first || others.length === 0) return [];
      return [
        {
          verdict: 'disagrees',
          paper,
          study,
          printed: quoted(first),
          recomputed: others.map(quoted).join(' | '),
          arithmetic: disagreeing.map((claim) => `${quoted(claim)} (${sectionOf(claim)})`).join(' ≠ '),
          explanation: note.text,
          facts: disagreeing.map(({ factId }) => factId),
          concerned: disagreeing.length,
        },
      ];
    }),
};
