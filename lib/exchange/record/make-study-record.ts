import { drugName, joinNames } from '@/lib/present/words/view-context';
import type { CohortApiRow } from '../api/cohort-row';
import type { RegimenApiRow } from '../api/regimen-row';
import { type Bilingual, inBoth } from './bilingual';
import { calculatedEvidence } from './calculated-evidence';
import { describeStudy } from './describe-study';
import type { RecordInput } from './record-input';
import { type RecordParts, recordParts } from './record-parts';
import {
  adverseEventEvidence,
  characteristicEvidence,
  outcomeEvidence,
  sizeEvidence,
} from './result-evidence';
import { statisticOf } from './statistic-record';
import type { CohortRecord, RegimenRecord, SourcedText, StudyDescription, StudyRecord } from './study-record';
import { testEvidence } from './test-evidence';
import { traitOf } from './trait';

const sourced = (parts: RecordParts, { factId }: { factId: string }, words: Bilingual): SourcedText => ({
  words,
  fact: factId,
  locations: parts.locationsOf(factId),
});

function cohortRecord(parts: RecordParts, cohort: CohortApiRow): CohortRecord {
  const { contexts } = parts;
  const { size, sizeSign, analysisSet } = cohort;
  return {
    slug: cohort.slug,
    label: cohort.label,
    role: cohort.role,
    parent: cohort.parent,
    size: sizeSign === null ? size : null,
    tumours: cohort.tumours.map(parts.tumour),
    regimens: cohort.regimens,
    traits: [
      ...(analysisSet === null
        ? []
        : [
            {
              name: parts.say((words) => words.analysisSet),
              value: inBoth(contexts, ({ text }) => text.analysisSets[analysisSet] ?? analysisSet),
            },
          ]),
      ...cohort.characteristics
        .filter((row) => statisticOf(contexts, row) === null)
        .map((row) => traitOf(contexts, row)),
    ],
    notes: [
      ...(size === null || sizeSign === null
        ? []
        : [parts.say((words) => words.sizePrintedAs(`${sizeSign} ${size}`))]),
      ...cohort.overlaps.map(({ cohort: other, relation, note }) =>
        inBoth(contexts, ({ locale, text }) =>
          text.record.overlap(text.overlapRelations[relation] ?? relation, other, note?.[locale] ?? ''),
        ),
      ),
    ],
  };
}

function regimenRecord(parts: RecordParts, regimen: RegimenApiRow): RegimenRecord {
  const { contexts } = parts;
  return {
    slug: regimen.slug,
    label: inBoth(contexts, ({ locale, text }) =>
      regimen.partial ? text.regimen.partial(regimen.label[locale]) : regimen.label[locale],
    ),
    sequence: regimen.sequence.map((slug) => parts.term('settings', slug)),
    drugs: [
      ...regimen.drugs.map((slug) => ({ ...parts.drug(slug), role: null })),
      ...regimen.supportiveDrugs.map((slug) => ({
        ...parts.drug(slug),
        role: inBoth(contexts, ({ text }) => text.study.supportive),
      })),
    ],
    otherTreatments: regimen.treatments.map((slug) => parts.term('non-drug-treatments', slug)),
    notes: regimen.characteristics.map((row) => {
      const { name, value } = traitOf(contexts, row);
      const { drug, note } = row;
      const words = inBoth(contexts, (context) => {
        const { locale, text } = context;
        const title = drug === null ? name[locale] : `${name[locale]} (${drugName(context, drug)})`;
        return [text.record.titled(title, value[locale]), ...(note ? [note[locale]] : [])].join(' · ');
      });
      return sourced(parts, row, words);
    }),
  };
}

/** Attributes of a study that have a place of their own; the others leave as notes. */
const PLACED: ReadonlySet<string> = new Set([
  'design',
  'phase',
  'enrolment-start',
  'enrolment-end',
  'enrolled',
  'centre',
  'eligibility-criterion',
  'registration-number',
  'funding',
  'adverse-event-grading',
]);

/** Who extracted and reviewed the study, where that is recorded. */
const extractionNotes = ({ contexts }: RecordParts, { extraction }: StudyDescription): Bilingual[] =>
  extraction === null
    ? []
    : [
        inBoth(contexts, (context) =>
          context.text.study.extraction(
            context.text.extractionStates[extraction.state] ?? extraction.state,
            joinNames(context, extraction.by),
            joinNames(context, extraction.reviewedBy),
          ),
        ),
      ];

/** A judgement of the extractors; of a caution, in which field it sees a bias. */
const noteText = ({ contexts }: RecordParts, { bias, text: note }: RecordInput['study']['notes'][number]) =>
  inBoth(contexts, ({ locale, text }) =>
    bias === null
      ? note[locale]
      : text.record.titled(text.record.caution(text.biasFields[bias] ?? bias), note[locale]),
  );

/** Everything known of a study's results, in both languages, from the rows of the API. */
export function makeStudyRecord(input: RecordInput): StudyRecord {
  const parts = recordParts(input);
  const { contexts } = parts;
  const { study } = input;
  const description = describeStudy(input);
  const mention = input.facts.find(({ kind, measure }) => kind === 'study' && measure === 'mention');
  const attributes = (measure: string) => study.attributes.filter((row) => row.measure === measure);
  const [grading] = attributes('adverse-event-grading').flatMap(({ term }) => term ?? []);
  const gradedBy = parts.term('adverse-event-gradings', grading ?? 'not-stated');
  const results = [
    ...study.cohorts.flatMap((cohort) => [
      ...sizeEvidence(parts, cohort),
      ...cohort.characteristics.flatMap((row) => characteristicEvidence(parts, cohort, row) ?? []),
    ]),
    ...study.outcomes.map((row) => outcomeEvidence(parts, row)),
    ...study.adverseEvents.map((row) => adverseEventEvidence(parts, row, gradedBy)),
    ...study.tests.map((row) => testEvidence(parts, row)),
    ...input.survival.flatMap((survival) => calculatedEvidence(parts, survival)),
  ];
  const variables = new Map(results.map(({ variable }) => [variable.key, variable]));
  const cohorts = study.cohorts.map((cohort) => cohortRecord(parts, cohort));
  const usesOncotree = [description, ...cohorts].some(({ tumours }) =>
    tumours.some(({ oncotree }) => oncotree !== null),
  );
  return {
    ...description,
    dataVersion: input.dataVersion,
    isLaboratory: description.designs.some(({ slug }) => input.labels.groups.designs?.[slug]?.laboratory),
    mention: mention ? sourced(parts, { factId: mention.id }, study.title) : null,
    eligibility: attributes('eligibility-criterion').map((row) =>
      sourced(parts, row, traitOf(contexts, row).value),
    ),
    notes: [
      ...study.notes.map((row) => noteText(parts, row)),
      ...study.attributes
        .filter(({ measure }) => !PLACED.has(measure))
        .map((row) => {
          const { name, value } = traitOf(contexts, row);
          return inBoth(contexts, ({ locale, text }) => text.record.titled(name[locale], value[locale]));
        }),
      ...extractionNotes(parts, description),
      ...(usesOncotree ? [parts.say((words) => words.oncotree)] : []),
    ],
    words: {
      tumour: parts.say((words) => words.tumour),
      partOf: parts.say((words) => words.partOf),
      treatment: parts.say((words) => words.treatment),
      eligibility: parts.say((words) => words.eligibility),
    },
    cohorts,
    regimens: study.regimens.map((regimen) => regimenRecord(parts, regimen)),
    variables: [...variables.values()],
    evidence: results.map(({ evidence }) => evidence),
  };
}
