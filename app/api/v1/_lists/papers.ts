import { z } from 'zod';
import { getPaper } from '@/lib/data/reads/get-paper';
import { LISTS } from '@/lib/data/tables/lists';
import { paperRow, toPaperRow } from '@/lib/exchange/api/paper-row';
import { noteRow, statementRow, toNoteRow, toStatementRow } from '@/lib/exchange/api/study-detail';
import { defineList } from '../_http/define-list';

export const papers = defineList({
  list: LISTS.papers,
  summary: 'The papers, and what was extracted from each',
  description: 'A row is a paper with its bibliographic facts as printed, and how much was taken from it.',
  row: paperRow,
  key: { parameters: ['slug'] },
  detail: {
    fields: {
      background: z.array(statementRow).describe('Statements that belong to no study.'),
      notes: z.array(noteRow),
    },
    of: async (slug) => {
      const paper = await getPaper(slug);
      return {
        background: (paper?.statements ?? [])
          .filter(({ studySlug }) => studySlug === null)
          .map(toStatementRow),
        notes: (paper?.notes ?? []).map(toNoteRow),
      };
    },
  },
  rowOf: toPaperRow,
});
