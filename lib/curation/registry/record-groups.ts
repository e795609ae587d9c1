import type { z } from 'zod';
import type { CohortEntry } from '@/lib/domain/cohort';
import { fold } from '@/lib/domain/fold';
import type { regimen } from '@/lib/domain/regimen';
import type { ArmOfRecord } from './read-protocol';
import { type At, objects, printed, type RecordModules, text } from './record-modules';
import { type RecordTerms, slugOf } from './record-terms';
import { readCount } from './recorded-value';

type Regimen = z.infer<typeof regimen>;

/** What share of their words two descriptions of one arm have in common. */
const ALIKE = 0.75;

const wordsIn = (words: string | undefined): Set<string> =>
  new Set(
    (words ?? '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean),
  );

/** The cohort of all patients of a record. */
export const ALL = 'all';

const TOTAL =
  /^(?:total|overall|entire|whole|all)\b(?:\s+(?:study|participants|patients|subjects|population|cohort|arms|groups|group|number|enrolled|treated|title))*$/iu;

/**
 * Groups of a record as cohorts. Its modules number and name groups each by themselves, so groups are the same where their
 * titles are, without what names but a set of patients ("(FAS)", "Patients who received …"). The groups of the participant
 * flow are the arms: nobody is in two of them. A group that none of them is called like is a cohort of its own, of which it
 * isn't known whose patients it has.
 */
export class RecordGroups {
  readonly cohorts: CohortEntry[] = [];
  readonly regimens: Regimen[] = [];
  private readonly byTitle = new Map<string, string>();
  private readonly taken = new Set<string>([ALL]);
  private readonly meaningless: ReadonlySet<string>;
  /** The title of the one group that all patients are in; null where there are several. */
  private readonly only: string | null;

  constructor(
    private readonly modules: RecordModules,
    private readonly terms: RecordTerms,
    private readonly arms: readonly ArmOfRecord[],
    whole: CohortEntry,
  ) {
    this.meaningless = new Set(terms.rules.groupWords.map((word) => word.toLowerCase()));
    this.cohorts.push(whole);
    const base = this.baseGroups();
    const [first, ...others] = base;
    this.only = first && others.length === 0 ? first.title : null;
    if (this.only !== null && first) {
      this.byTitle.set(this.keyOf(this.only), ALL);
      Object.assign(whole, this.regimensOf(first.title, first.at));
      if (first.size && !whole.size) whole.size = first.size;
    } else {
      // Groups that nobody starts in are the same patients at a later time.
      const anyStarts = base.some(({ size }) => size !== undefined);
      for (const { title, at, size } of base)
        this.add(title, at, { role: size || !anyStarts ? 'arm' : 'analysis-set', size });
    }
  }

  /** The groups that divide the patients: those of the flow, else of the baseline, else the arms as planned. */
  private baseGroups(): { title: string; at: At; size?: CohortEntry['size'] }[] {
    const flow = this.modules.module('/resultsSection/participantFlowModule');
    if (flow && objects(flow, 'groups').length > 0) {
      const [period] = objects(flow, 'periods');
      const started =
        period && objects(period, 'milestones').find(({ node }) => text(node, 'type') === 'STARTED');
      return objects(flow, 'groups').map((at) => {
        const size =
          started && objects(started, 'achievements').find(({ node }) => node.groupId === at.node.id);
        return {
          title: text(at.node, 'title') ?? String(at.node.id),
          at,
          ...this.sizeAt(size, 'numSubjects', 'Participant flow'),
        };
      });
    }
    const baseline = this.modules.module('/resultsSection/baselineCharacteristicsModule');
    const groups = baseline ? objects(baseline, 'groups') : [];
    if (baseline && groups.length > 0) {
      const denominators = objects(baseline, 'denoms').find(({ node }) =>
        /participants/iu.test(text(node, 'units') ?? ''),
      );
      return groups
        .filter(({ node }) => groups.length === 1 || !TOTAL.test(text(node, 'title') ?? ''))
        .map((at) => {
          const size =
            denominators && objects(denominators, 'counts').find(({ node }) => node.groupId === at.node.id);
          return {
            title: text(at.node, 'title') ?? String(at.node.id),
            at,
            ...this.sizeAt(size, 'value', 'Baseline'),
          };
        });
    }
    return this.arms.map(({ label, at }) => ({ title: label, at }));
  }

  private sizeAt(at: At | undefined, field: string, section: string): { size?: CohortEntry['size'] } {
    const value = at && readCount(printed(at.node[field]) ?? '');
    return at && value ? { size: { value, source: this.modules.place(at, field, section) } } : {};
  }

  /** What a title says of which group it is: its words in order, without those that only name a set of patients. */
  private keyOf(title: string): string {
    const words = title
      .normalize('NFKD')
      .toLowerCase()
      .replace(/^(?:arm|group|cohort)?\s*(?:[ivx]+|[a-z]|\d+)\s*[.:)–-]\s+/u, '')
      .replace(/^\d+\.?\s+(?=\p{L})/u, '')
      .split(/[^\p{L}\p{N}.%+/>]+/u)
      .filter((word) => word !== '' && !this.meaningless.has(word));
    return words.join('') || fold(title).folded;
  }

  /** The cohort that a group of any module is. */
  cohortOf(at: At): string {
    const title = text(at.node, 'title') ?? String(at.node.id ?? '');
    const chosen = this.terms.mapping.groups[this.modules.number]?.[title];
    const known =
      (chosen === undefined ? undefined : this.byTitle.get(this.keyOf(chosen))) ??
      this.named(title) ??
      undefined;
    if (known !== undefined) {
      this.terms.note('group', title, [known], chosen === undefined ? 'name' : 'mapping.yaml');
      return known;
    }
    if (TOTAL.test(title)) {
      this.byTitle.set(this.keyOf(title), ALL);
      this.terms.note('group', title, [ALL], 'rule');
      return ALL;
    }
    const id = this.add(title, at, { role: 'analysis-set' });
    this.terms.note('group', title, [id], 'as-printed');
    return id;
  }

  private named(title: string): string | undefined {
    const own = this.byTitle.get(this.keyOf(title));
    if (own !== undefined) return own;
    const plain = this.keyOf(title.replace(/\([^)]*\)/gu, ' '));
    const candidates = [...this.byTitle].filter(
      ([key]) => key === plain || this.withoutBrackets.get(key) === plain,
    );
    return candidates.length === 1 ? candidates[0]?.[1] : undefined;
  }

  private readonly withoutBrackets = new Map<string, string>();

  private add(title: string, at: At, { role, size }: Pick<CohortEntry, 'role' | 'size'>): string {
    const key = this.keyOf(title);
    const before = role === 'arm' ? this.byTitle.get(key) : undefined;
    const id = this.freeId(title);
    // Two groups of one name divide the patients all the same; results that name them are of the first.
    if (before === undefined) this.byTitle.set(key, id);
    this.withoutBrackets.set(key, this.keyOf(title.replace(/\([^)]*\)/gu, ' ')));
    this.cohorts.push({
      id,
      label: this.terms.bilingual(title),
      role,
      parent: ALL,
      ...(size
        ? { size }
        : { source: this.modules.place(at, 'title' in at.node ? 'title' : 'label', 'Groups') }),
      ...this.regimensOf(title, at),
    });
    return id;
  }

  private freeId(title: string): string {
    const slug = slugOf(title);
    for (let at = 1; ; at += 1) {
      const id = at === 1 ? slug : `${slug}-${at}`;
      if (this.taken.has(id)) continue;
      this.taken.add(id);
      return id;
    }
  }

  /** The one arm that the record describes in the same words as the group. */
  private describedLike(at: At): ArmOfRecord | undefined {
    const own = wordsIn(text(at.node, 'description'));
    if (own.size < 4) return undefined;
    const found = this.arms.filter(({ at: { node } }) => {
      const others = wordsIn(text(node, 'description'));
      const shared = [...own].filter((word) => others.has(word)).length;
      return shared / new Set([...own, ...others]).size >= ALIKE;
    });
    return found.length === 1 ? found[0] : undefined;
  }

  private freeRegimenId(title: string): string {
    const ids = new Set(
      [...this.regimens, ...this.arms.flatMap(({ regimen }) => regimen ?? [])].map(({ id }) => id),
    );
    const slug = slugOf(title);
    for (let at = 1; ; at += 1) {
      const id = at === 1 ? slug : `${slug}-${at}`;
      if (!ids.has(id)) return id;
    }
  }

  /** The regimen of the arm that a group is called like, else of the drugs that its title names. */
  private regimensOf(title: string, at: At): Pick<CohortEntry, 'regimens'> {
    const key = this.keyOf(title);
    const plain = this.keyOf(title.replace(/\([^)]*\)/gu, ' '));
    const chosen = this.terms.mapping.groups[this.modules.number]?.[title];
    const arm =
      this.arms.find(({ label }) => label === (chosen ?? title)) ??
      this.arms.find(({ label }) => this.keyOf(label) === key) ??
      this.arms.find(({ label }) => this.keyOf(label.replace(/\([^)]*\)/gu, ' ')) === plain) ??
      this.describedLike(at) ??
      (this.arms.length === 1 ? this.arms[0] : undefined);
    if (arm) {
      if (arm.regimen && !this.regimens.includes(arm.regimen)) this.regimens.push(arm.regimen);
      return arm.regimen ? { regimens: [arm.regimen.id] } : {};
    }
    const ofRecord = new Set(
      this.arms.flatMap(({ regimen: given }) => given?.drugs.map(({ drug }) => drug) ?? []),
    );
    const drugs = this.terms.drugsWithin(title, ofRecord);
    // A title that names a placebo beside what isn't known names a sequence, not what was given.
    const { drugs: known, 'drug-classes': classes } = this.terms.vocabulary;
    const isControl = (drug: string) => classes[known[drug]?.class ?? '']?.control === true;
    if (drugs.length === 0 || drugs.some(isControl)) return {};
    const source = this.modules.place(at, 'title', 'Groups');
    const own: Regimen = {
      id: this.freeRegimenId(title),
      label: this.terms.bilingual(title),
      drugs: drugs.map((drug) => ({ drug, source })),
    };
    this.regimens.push(own);
    return { regimens: [own.id] };
  }
}
