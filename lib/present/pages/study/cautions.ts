import type { StudyInput } from '@/lib/domain/study-items';
import { columnOf } from '../../cohorts/result-cell';
import { noteView } from '../../provenance/note-view';
import { inLocale, type ViewContext } from '../../words/view-context';
import type { KeyGroup } from './key-groups';

/** What the extractors warn of: its point, then the rest, and the lines of the paper it rests on. */
export interface CautionView {
  key: string;
  /** Its anchor on the page. */
  id: string;
  point: string;
  rest: string;
  /** The kind of bias, by its name in the data; null for what is no caution. */
  field: string | null;
  lines: { text: string; href: string; source: string };
}

/** Parts of a study's page that a caution can stand beside. */
type CautionPlace = 'key-results' | 'response' | 'time-to-event' | 'adverse-events' | 'population';

export interface PlacedCautions {
  placed: Record<CautionPlace, CautionView[]>;
  /** Remarks on the extraction that change no reading. */
  notes: CautionView[];
}

/** More of them beside the key results would keep from what was found. */
const MOST_BESIDE_KEY = 3;

/** Ends of a point: a stop that something follows, outside of brackets. */
const STOPS = { en: /[.;:]\s/u, zh: /[。；：]/u };
const COMMAS = { en: /,\s/u, zh: /，/u };
/** Where a long statement turns: what follows is the rest of it. */
const TURNS = { en: /,\s(?=(?:yet|but|although|while|whereas)\s)/u, zh: /，(?=但|而|然而|虽)/u };
/** A point that is longer is no point. */
const LONGEST = { en: 90, zh: 36 };
/** A part before a comma is a point of its own from so many characters on. */
const SHORTEST = { en: 14, zh: 4 };
/** Text in brackets, which holds no end of a point. */
const BRACKETS = /\([^)]*\)|（[^）]*）/gu;

/** The first statement of a note, and the rest of it, as two lines are written. */
export function splitPoint(locale: ViewContext['locale'], text: string): { point: string; rest: string } {
  // Same length, without what stands in brackets.
  const plain = text.replace(BRACKETS, (inside) => '_'.repeat(inside.length));
  const endOf = (pattern: RegExp, from = 0) => {
    const at = plain.slice(from).search(pattern);
    return at < 0 ? -1 : from + at + 1;
  };
  const stop = endOf(STOPS[locale]);
  const comma = endOf(COMMAS[locale], SHORTEST[locale]);
  const turn = endOf(TURNS[locale], SHORTEST[locale]);
  const isWithin = stop > 0 && stop < text.length;
  const first = isWithin ? stop : comma > 0 ? comma : text.length;
  const end = turn > 0 && (isWithin ? first > LONGEST[locale] && turn < first : true) ? turn : first;
  const rest = text.slice(end).trim();
  return {
    point: text
      .slice(0, end)
      .trim()
      .replace(/[,;:，；：]$/u, ''),
    rest: `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`,
  };
}

/** Every caution beside what it concerns; what concerns the whole study, or its compared groups, beside the key results. */
export function placeCautions(
  context: ViewContext,
  study: StudyInput,
  groups: readonly KeyGroup[],
): PlacedCautions {
  const placed: PlacedCautions['placed'] = {
    'key-results': [],
    response: [],
    'time-to-event': [],
    'adverse-events': [],
    population: [],
  };
  const local = (id: string) => id.slice(id.indexOf('/') + 1);
  const keyCohorts = new Set(
    groups.flatMap(({ outcomes }) => outcomes.map(({ cohortId }) => local(cohortId))),
  );
  const isOfEvents = (name: string) =>
    !keyCohorts.has(name) && study.adverseEvents.some(({ cohortId }) => local(cohortId) === name);
  const placeOf = (concerns: readonly string[]): CautionPlace => {
    const places = concerns.map(
      (name) =>
        // Patients of whom adverse events are told, and no key result.
        placeOfName(context, study, name) ?? (isOfEvents(name) ? 'adverse-events' : null),
    );
    const found = places.find((place) => place !== null);
    if (found) return found;
    return concerns.every((name) => keyCohorts.has(name)) ? 'key-results' : 'population';
  };
  for (const note of study.notes.filter(({ weight }) => weight === 'caution')) {
    const view = cautionView(context, note);
    const place = placeOf((note.concerns ?? '').split(',').filter(Boolean));
    const isFull = place === 'key-results' && placed[place].length >= MOST_BESIDE_KEY;
    placed[isFull ? 'population' : place].push(view);
  }
  return {
    placed,
    notes: study.notes.filter(({ weight }) => weight !== 'caution').map((note) => cautionView(context, note)),
  };
}

/** The section of a measure, a test or an adverse event; null where the name says no section. */
function placeOfName(context: ViewContext, study: StudyInput, name: string): CautionPlace | null {
  const measure = context.labels.measures[name]
    ? name
    : study.tests.find(({ id }) => id.endsWith(`/${name}`))?.measure;
  const column = measure ? columnOf(context, measure) : null;
  if (column)
    return column === 'response' ? 'response' : column === 'times' ? 'time-to-event' : 'key-results';
  return context.labels.adverseEvents[name] ? 'adverse-events' : null;
}

function cautionView(context: ViewContext, note: StudyInput['notes'][number]): CautionView {
  const { locale } = context;
  const said = inLocale(context, note.textEn, note.textZh);
  const headed = ({ point, rest }: ReturnType<typeof splitPoint>) => ({
    point: point.replace(/[.。]$/u, ''),
    rest,
  });
  return {
    key: note.id,
    id: `note-${note.id.slice(note.id.indexOf('/') + 1)}`,
    // A remark is read in one go; the point of a caution is a heading, which ends without a stop.
    ...(note.weight === 'caution' ? headed(splitPoint(locale, said)) : { point: said, rest: '' }),
    field: note.weight === 'caution' ? (note.bias ?? null) : null,
    lines: {
      text: noteView(context, note).lines,
      href: `/${locale}/notes/${note.id}`,
      source: note.id,
    },
  };
}

/** Fields of bias in the order of the dictionary, with the cautions of each; those without any are only named. */
export interface BiasView {
  fields: { key: string; name: string; cautions: { href: string; point: string }[] }[];
  notReported: string[];
}

/** The cautions again, by the field that each names; nothing is judged that no caution says. Null where there is none. */
export function biasView({ text }: ViewContext, { placed }: PlacedCautions): BiasView | null {
  const cautions = Object.values(placed).flat();
  if (cautions.length === 0) return null;
  const fields = Object.entries(text.biasFields).map(([key, name]) => ({
    key,
    name,
    cautions: cautions
      .filter(({ field }) => field === key)
      .map(({ id, point }) => ({ href: `#${id}`, point })),
  }));
  return {
    fields: fields.filter((field) => field.cautions.length > 0),
    notReported: fields.filter((field) => field.cautions.length === 0).map(({ name }) => name),
  };
}
