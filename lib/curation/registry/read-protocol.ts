import type { z } from 'zod';
import type { Characteristic } from '@/lib/domain/characteristic';
import type { RegistryRecord } from '@/lib/domain/extraction-file';
import { REFERENCE_KINDS } from '@/lib/domain/kinds';
import type { regimen } from '@/lib/domain/regimen';
import type { Localized } from '@/lib/domain/source';
import { untranslated } from '@/lib/domain/untranslated';
import { type At, objects, printed, type RecordModules, text, wordsOf } from './record-modules';
import { type RecordTerms, slugOf } from './record-terms';
import { readCount } from './recorded-value';

type Regimen = z.infer<typeof regimen>;

export interface ArmOfRecord {
  label: string;
  at: At;
  /** Absent where nothing is given. */
  regimen?: Regimen;
}

const SECTION = '/protocolSection';
const PHASES: Readonly<Record<string, string>> = {
  EARLY_PHASE1: 'phase-0',
  PHASE1: 'phase-1',
  'PHASE1+PHASE2': 'phase-1-2',
  PHASE2: 'phase-2',
  'PHASE2+PHASE3': 'phase-2-3',
  PHASE3: 'phase-3',
  PHASE4: 'phase-4',
};

/** The same words in both languages: names and numbers. */
const same = (words: string): Localized => ({ en: words, zh: words });

/** "NON_RANDOMIZED" as words: "Non randomized". */
const asWords = (constant: string) => {
  const words = constant.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The design by the registry's own fields; none where they leave it open. */
function designOf(design: At | null, info: At | null): string {
  const [type, allocation, model] = [
    design && text(design.node, 'studyType'),
    info && text(info.node, 'allocation'),
    info && (text(info.node, 'interventionModel') ?? text(info.node, 'observationalModel')),
  ];
  if (type === 'OBSERVATIONAL') return model === 'COHORT' ? 'cohort-study' : 'observational-study';
  if (type !== 'INTERVENTIONAL') return 'not-stated';
  if (allocation === 'RANDOMIZED') return 'randomised-controlled-trial';
  if (allocation === 'NON_RANDOMIZED') return 'nonrandomised-comparison';
  return model === 'SINGLE_GROUP' ? 'single-arm-trial' : 'clinical-trial';
}

/** What describes the study as a whole. */
export function readAttributes(modules: RecordModules, terms: RecordTerms): Characteristic[] {
  const found: Characteristic[] = [];
  const words = (
    measure: string,
    at: At | null,
    field: string,
    section: string,
    of = (en: string) => terms.bilingual(en),
  ) => {
    const value = at && text(at.node, field);
    if (at && value) found.push({ measure, text: of(value), source: modules.place(at, field, section) });
  };
  const date = (measure: string, at: At | null, field: string) => {
    const value = at && text(at.node, field);
    if (at && value) found.push({ measure, date: value, source: modules.place(at, field, 'Status') });
  };
  const constant = (en: string) => terms.bilingual(asWords(en));
  const at = (path: string) => modules.module(`${SECTION}/${path}`);

  const identification = at('identificationModule');
  words('registration-number', identification, 'nctId', 'Identification', same);
  if (identification) {
    words('registration-number', at('identificationModule/orgStudyIdInfo'), 'id', 'Identification', same);
    for (const other of objects(identification, 'secondaryIdInfos'))
      words('registration-number', other, 'id', 'Identification', same);
  }
  const sponsors = at('sponsorCollaboratorsModule');
  words('sponsor', at('sponsorCollaboratorsModule/leadSponsor'), 'name', 'Sponsor', same);
  for (const other of sponsors ? objects(sponsors, 'collaborators') : [])
    words('collaborator', other, 'name', 'Sponsor', same);

  const status = at('statusModule');
  words('recruitment-status', status, 'overallStatus', 'Status', constant);
  words('why-stopped', status, 'whyStopped', 'Status');
  date('enrolment-start', at('statusModule/startDateStruct'), 'date');
  date('primary-completion', at('statusModule/primaryCompletionDateStruct'), 'date');
  date('study-completion', at('statusModule/completionDateStruct'), 'date');
  date('results-posted', at('statusModule/resultsFirstPostDateStruct'), 'date');
  date('record-updated', status, 'lastUpdateSubmitDate');

  const design = at('designModule');
  const info = at('designModule/designInfo');
  const type = design && text(design.node, 'studyType');
  if (design && type) {
    const place =
      info && text(info.node, 'allocation')
        ? modules.place(info, 'allocation', 'Design')
        : modules.place(design, 'studyType', 'Design');
    found.push({ measure: 'design', term: designOf(design, info), source: place });
  }
  const phases = design ? wordsOf(design, 'phases') : [];
  const phase = PHASES[phases.map(({ word }) => word).join('+')];
  const [first] = phases;
  if (phase && first) {
    const places = phases.map(({ word, path }) => modules.placeOfWord(path, word, 'Design'));
    const [source, ...also] = places;
    if (source) found.push({ measure: 'phase', term: phase, source, ...(also.length > 0 ? { also } : {}) });
  }
  words('intervention-model', info, 'interventionModel', 'Design', constant);
  words('primary-purpose', info, 'primaryPurpose', 'Design', constant);
  words('masking', at('designModule/designInfo/maskingInfo'), 'masking', 'Design', constant);
  const enrolment = at('designModule/enrollmentInfo');
  const count = enrolment && readCount(printed(enrolment.node.count) ?? '');
  if (enrolment && count !== null && count !== undefined && count > 0) {
    const measure = text(enrolment.node, 'type') === 'ESTIMATED' ? 'planned-enrolment' : 'enrolled';
    found.push({ measure, count, source: modules.place(enrolment, 'count', 'Design') });
  }
  const eligibility = at('eligibilityModule');
  words('eligible-age', eligibility, 'minimumAge', 'Eligibility', (en) => ({
    en: `from ${en}`,
    zh: `≥ ${ageInChinese(en)}`,
  }));
  words('eligible-age', eligibility, 'maximumAge', 'Eligibility', (en) => ({
    en: `to ${en}`,
    zh: `≤ ${ageInChinese(en)}`,
  }));
  words('eligible-sex', eligibility, 'sex', 'Eligibility', constant);
  const conditions = at('conditionsModule');
  for (const { word, path } of conditions ? wordsOf(conditions, 'conditions') : []) {
    found.push({
      measure: terms.isOtherTumour(word) ? 'other-tumour' : 'condition',
      text: terms.bilingual(word),
      source: modules.placeOfWord(path, word, 'Conditions'),
    });
  }
  return found;
}

const AGE_UNITS: Readonly<Record<string, string>> = {
  year: '岁',
  month: '个月',
  week: '周',
  day: '天',
  hour: '小时',
  minute: '分钟',
};

function ageInChinese(en: string): string {
  const [, number = '', unit = ''] = /^(\d+) (year|month|week|day|hour|minute)s?$/iu.exec(en) ?? [];
  return number === '' ? untranslated(en, 'zh') : `${number} ${AGE_UNITS[unit.toLowerCase()] ?? unit}`;
}

/** Tumours that the conditions name, else those of the registry's thesaurus, the nearest first. */
export function readTumours(modules: RecordModules, terms: RecordTerms): string[] {
  const conditions = modules.module(`${SECTION}/conditionsModule`);
  const printedOnes = conditions ? wordsOf(conditions, 'conditions').map(({ word }) => word) : [];
  const named = printedOnes.flatMap((word) => terms.tumoursOf(word));
  if (named.length > 0) return [...new Set(named)];
  const browse = modules.module('/derivedSection/conditionBrowseModule');
  for (const list of browse ? ['meshes', 'ancestors'] : []) {
    const found = browse
      ? objects(browse, list).flatMap(({ node }) => terms.tumourOfMesh(text(node, 'term') ?? '') ?? [])
      : [];
    if (found.length > 0) return [...new Set(found)];
  }
  return [];
}

const GIVEN_AS_DRUG = new Set(['DRUG', 'BIOLOGICAL', 'COMBINATION_PRODUCT', 'GENETIC', 'DIETARY_SUPPLEMENT']);

/** The arms as planned, each with what was given. */
export function readArms(modules: RecordModules, terms: RecordTerms): ArmOfRecord[] {
  const arms = modules.module(`${SECTION}/armsInterventionsModule`);
  if (!arms) return [];
  const interventions = objects(arms, 'interventions').map((at) => ({
    at,
    type: text(at.node, 'type') ?? '',
    name: text(at.node, 'name') ?? '',
    others: wordsOf(at, 'otherNames').map(({ word }) => word),
  }));
  const taken = new Set<string>();
  return objects(arms, 'armGroups').map((at) => {
    const label = text(at.node, 'label') ?? '';
    const own = wordsOf(at, 'interventionNames');
    const drugs = new Map<string, Regimen['drugs'][number]>();
    const treatments = new Map<string, NonNullable<Regimen['treatments']>[number]>();
    const data: Characteristic[] = [];
    for (const { word, path } of own) {
      const [, kind = '', name = word] = /^([A-Za-z ]+): (.*)$/su.exec(word) ?? [];
      const found =
        interventions.find(
          (one) => one.name === name && asWords(one.type).toLowerCase() === kind.toLowerCase(),
        ) ?? interventions.find((one) => one.name === name);
      const source = modules.placeOfWord(path, word, 'Arms');
      if (terms.isDrug(name) || GIVEN_AS_DRUG.has(found?.type ?? kind.toUpperCase().replaceAll(' ', '_'))) {
        for (const drug of terms.drugsOf(name, found?.others ?? []))
          if (!drugs.has(drug)) drugs.set(drug, { drug, source });
      } else {
        const rule = terms.rules.treatments.find((one) =>
          new RegExp(one.name, 'iu').test(`${kind}: ${name}`),
        );
        const treatment = rule?.treatment ?? terms.termOf('non-drug-treatments', name);
        terms.note('treatment', name, [treatment], rule ? 'rule' : 'as-printed');
        if (!treatments.has(treatment)) treatments.set(treatment, { treatment, source });
      }
      const dose = found && text(found.at.node, 'description');
      if (found && dose) {
        data.push({
          measure: 'schedule',
          text: terms.bilingual(dose),
          category: terms.bilingual(name),
          source: modules.place(found.at, 'description', 'Arms'),
        });
      }
    }
    if (drugs.size === 0 && treatments.size === 0) return { label, at };
    const slug = slugOf(label || 'arm');
    let id = slug;
    for (let next = 2; taken.has(id); next += 1) id = `${slug}-${next}`;
    taken.add(id);
    return {
      label,
      at,
      regimen: {
        id,
        label: terms.bilingual(label),
        drugs: [...drugs.values()],
        ...(treatments.size > 0 ? { treatments: [...treatments.values()] } : {}),
        ...(data.length > 0 ? { data } : {}),
      },
    };
  });
}

/** Publications that the record names. */
export function readReferences(modules: RecordModules): RegistryRecord['references'] {
  const references = modules.module(`${SECTION}/referencesModule`);
  return (references ? objects(references, 'references') : []).map(({ node }) => {
    const pmid = text(node, 'pmid');
    const kind = REFERENCE_KINDS.find((known) => known === text(node, 'type')?.toLowerCase());
    return { kind: kind ?? 'background', citation: text(node, 'citation') ?? '', ...(pmid ? { pmid } : {}) };
  });
}
