import type { StudyListItem } from '@/lib/data/tables/studies-table';
import { tumoursOfStudy } from '@/lib/data/tables/studies-table';
import { withAncestors } from '@/lib/domain/labels';
import {
  PAIRED,
  type Paired,
  pairFilter,
  pairValue,
  readPair,
  studiedPairs,
} from '@/lib/domain/studied-pairs';
import { readTreatment, type Treatment } from '@/lib/domain/treatment';
import {
  groupName,
  pairName,
  treatmentName,
  tumourName,
  type ViewContext,
  withinSentence,
} from '../../words/view-context';

export interface RelatedEvidence {
  message: string;
  suggestions: { text: string; href: string }[];
}

interface Pair {
  study: string;
  tumour: string;
  treatment: Treatment;
}

const MOST_SUGGESTIONS = 8;

/** What to say, and what to look at instead, where no study pairs a tumour with a regimen, drug or class. */
export function relatedEvidence(
  context: ViewContext,
  studies: readonly StudyListItem[],
  paired: Paired,
  value: string,
): RelatedEvidence {
  const { labels, text, locale } = context;
  const { tumour, other } = readPair(value);
  const pairs = studies.flatMap((study) =>
    studiedPairs(labels, study).map((pair): Pair => ({ ...pair, study: study.slug })),
  );
  const wanted = drugsOf(context, paired, other);
  const line = [...withAncestors(labels.tumours, [tumour])];
  const isRelated = (of: string) => line.includes(of) || withAncestors(labels.tumours, [of]).includes(tumour);
  const near = [
    ...count(
      pairs.filter((pair) => pair.tumour === tumour && pair.treatment.drugs.some((d) => wanted.has(d))),
    ),
    ...count(
      pairs.filter(
        (pair) =>
          pair.tumour !== tumour &&
          isRelated(pair.tumour) &&
          PAIRED[paired](labels, pair.treatment).includes(other),
      ),
    ),
    ...count(
      pairs.filter(
        (pair) => !isRelated(pair.tumour) && PAIRED[paired](labels, pair.treatment).includes(other),
      ),
    ),
  ].slice(0, MOST_SUGGESTIONS);
  const ofTumour = studies.filter((study) =>
    withAncestors(labels.tumours, tumoursOfStudy(study)).includes(tumour),
  ).length;
  return {
    message: text.map.none[paired](tumourName(context, tumour), otherName(context, paired, other)),
    suggestions: [
      ...near.map(({ pair, studies: found }) => ({
        text: text.map.near(
          pairName(context, tumourName(context, pair.tumour), treatmentName(context, pair.treatment)),
          found,
        ),
        href: `/${locale}/studies?${pairFilter('regimen')}=${pairValue(pair.tumour, pair.treatment.slug)}`,
      })),
      ...(ofTumour > 0
        ? [
            {
              text: text.map.allOfTumour(tumourName(context, tumour), ofTumour),
              href: `/${locale}/studies?tumour=${tumour}`,
            },
          ]
        : []),
    ],
  };
}

/** Drugs that make another treatment a near one. */
function drugsOf({ labels }: ViewContext, paired: Paired, other: string): ReadonlySet<string> {
  if (paired === 'drug') return new Set([other]);
  if (paired === 'regimen') return new Set(readTreatment(other, labels.drugs)?.drugs ?? []);
  return new Set(Object.keys(labels.drugs).filter((drug) => labels.drugs[drug]?.class === other));
}

function otherName(context: ViewContext, paired: Paired, other: string): string {
  if (paired === 'class') return groupName(context, 'drug-classes', other);
  return withinSentence(
    treatmentName(context, readTreatment(other, context.labels.drugs) ?? { drugs: [other] }),
  );
}

/** Pairs with the number of their studies, most first. */
function count(pairs: readonly Pair[]): { pair: Pair; studies: number }[] {
  const counted = new Map<string, { pair: Pair; studies: Set<string> }>();
  for (const pair of pairs) {
    const key = pairValue(pair.tumour, pair.treatment.slug);
    const known = counted.get(key) ?? { pair, studies: new Set() };
    known.studies.add(pair.study);
    counted.set(key, known);
  }
  return [...counted.values()]
    .map(({ pair, studies }) => ({ pair, studies: studies.size }))
    .sort((a, b) => b.studies - a.studies);
}
