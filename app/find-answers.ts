import { type AskedFor, sameGroup } from '@/lib/analysis/search/asked-for';
import { getVocabulary } from '@/lib/data/reads/get-vocabulary';
import { askList, EVERYTHING } from '@/lib/data/tables/ask-list';
import { LISTS } from '@/lib/data/tables/lists';
import type { AnswerItem } from '@/lib/present/pages/search/answers';
import { ofWholeGroups } from '@/lib/present/pages/search/whole-group';
import { byHeadline } from '@/lib/present/results/headline-measures';
import type { findEvidence } from './find-evidence';

type Asked = Pick<Awaited<ReturnType<typeof findEvidence>>, 'asked' | 'patients'>;

const MOST_READ = 40;
const MOST = 5;

/** Patients of the age that is asked about, then the results that a question asks for. */
export const findAnswers = async ({ asked, patients }: Asked): Promise<AnswerItem[]> => [
  ...patients.map((row): AnswerItem => ({ kind: 'patient', row, tumours: asked.tumours })),
  ...(await findResults(asked)),
];

/**
 * The results that a question asks for, the first first: of the tumour and the drug that it names, and of the measure where it names one;
 * where nobody reports that measure, of its group. Whole groups come before single patients, what somebody had before what nobody had. None where it names neither tumour nor drug.
 */
async function findResults(asked: AskedFor): Promise<AnswerItem[]> {
  if (asked.tumours.length + asked.drugs.length === 0) return [];
  return asked.terms.length > 0 || asked.events ? eventsFor(asked) : outcomesFor(asked);
}

const whose = ({ tumours, drugs }: AskedFor): Record<string, string[]> => ({
  ...(tumours.length > 0 ? { tumour: tumours } : {}),
  ...(drugs.length > 0 ? { drug: drugs } : {}),
});

async function outcomesFor(asked: AskedFor): Promise<AnswerItem[]> {
  const labels = await getVocabulary();
  const { measures } = labels;
  const headlines = Object.keys(measures).filter((slug) => measures[slug]?.headline !== undefined);
  const wantedFirst = byHeadline({ labels });
  const asking =
    asked.measures.length > 0 ? [asked.measures, sameGroup(labels, asked.measures)] : [headlines, []];
  for (const measure of asking) {
    const filters = { ...whose(asked), ...(measure.length > 0 ? { measure } : {}) };
    const query = { ...EVERYTHING, filters, sort: 'patients', descending: true };
    const { rows } = await askList(LISTS.outcomes, query, { limit: MOST_READ });
    const reported = rows.filter(({ notReported, contradictsId }) => !notReported && contradictsId === null);
    if (reported.length === 0) continue;
    const ofGroups = new Set(ofWholeGroups(labels, reported));
    return reported
      .sort(
        (a, b) =>
          Number(ofGroups.has(b)) - Number(ofGroups.has(a)) || primaryFirst(a, b) || wantedFirst(a, b),
      )
      .slice(0, MOST)
      .map((row) => ({ kind: 'outcome', row }));
  }
  return [];
}

async function eventsFor(asked: AskedFor): Promise<AnswerItem[]> {
  const filters = { ...whose(asked), ...(asked.terms.length > 0 ? { term: asked.terms } : {}) };
  const query = { ...EVERYTHING, filters, sort: 'value', descending: true };
  const { rows } = await askList(LISTS.adverseEvents, query, { limit: MOST_READ });
  return rows
    .sort(primaryFirst)
    .slice(0, MOST)
    .map((row) => ({ kind: 'adverse-event', row }));
}

const primaryFirst = (a: { study: { origin: string } }, b: { study: { origin: string } }) =>
  Number(a.study.origin === 'secondary') - Number(b.study.origin === 'secondary');
