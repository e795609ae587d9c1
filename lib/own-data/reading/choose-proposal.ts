import type { Assignment, Proposal, TableColumn } from './table-column';
import {
  type ChosenRoles,
  phrase,
  type QuestionOption,
  type TableKind,
  type TableRefusal,
  type TableRole,
} from './table-roles';

/** One reading of a table, of one kind. */
export interface Offer {
  kind: TableKind;
  assignment: Assignment;
}

type Choice = { offers: Offer[]; ask: boolean } | { kind: TableKind; refusal: TableRefusal };

const KIND_OF_ROLE: Partial<Record<TableRole, TableKind>> = {
  ...{
    time: 'survival',
    entry: 'survival',
    event: 'survival',
    'start-date': 'survival',
    'end-date': 'survival',
  },
  ...{ 'count-2': 'two-arm', 'total-2': 'two-arm', 'others-2': 'two-arm' },
  ...{
    effect: 'effects',
    'standard-error': 'effects',
    variance: 'effects',
    lower: 'effects',
    upper: 'effects',
  },
};

/** The one reading that names leave no doubt of; else what has to be asked, or why nothing can be read. */
export function chooseProposal(proposals: readonly Proposal[], chosen: ChosenRoles): Choice | null {
  const wanted = Object.values(chosen).flatMap((role) => KIND_OF_ROLE[role] ?? []);
  const counts = Object.values(chosen).some((role) => role === 'count' || role === 'total');
  const allowed = proposals.filter(({ kind }) =>
    wanted.length > 0 ? wanted.includes(kind) : !counts || kind === 'proportions' || kind === 'two-arm',
  );
  const offersOf = (all: readonly Proposal[]) =>
    all.flatMap(({ kind, assignments }) => assignments.map((assignment): Offer => ({ kind, assignment })));
  const byWeight = (a: Proposal, b: Proposal) => b.weight - a.weight;
  const refusals = allowed.filter(({ refusal }) => refusal).sort(byWeight);
  const sure = allowed.filter(({ certainty, refusal }) => certainty === 'sure' && !refusal).sort(byWeight);
  const [refused] = refusals;
  const offers = offersOf(sure);
  // What can't be served isn't read as something else that the names also allow.
  if (refused?.refusal && offers.length === 0 && refused.weight >= 3)
    return { kind: refused.kind, refusal: refused.refusal };
  if (refused?.refusal && sure[0] && refused.weight > sure[0].weight)
    return { kind: refused.kind, refusal: refused.refusal };
  if (offers.length > 0) return { offers, ask: offers.length > 1 };
  const open = allowed.filter(({ refusal }) => !refusal).sort(byWeight);
  // What explains little of the names isn't offered beside what explains much.
  const guesses = offersOf(open.filter(({ weight }) => weight >= (open[0]?.weight ?? 0) / 3));
  if (guesses.length > 0) return { offers: guesses.slice(0, 8), ask: !isChosen(guesses, chosen) };
  return refused?.refusal ? { kind: refused.kind, refusal: refused.refusal } : null;
}

/** The reader named every column of the only reading. */
function isChosen([only, ...others]: readonly Offer[], chosen: ChosenRoles): boolean {
  if (!only || others.length > 0) return false;
  return [...only.assignment.roles].every(
    ([index, { role }]) => role === 'label' || role === 'group' || chosen[index] === role,
  );
}

/** All roles of an offer, so that one answer settles them. */
export function optionOf({ kind, assignment }: Offer, columns: readonly TableColumn[]): QuestionOption {
  const roles: Record<number, TableRole> = {};
  for (const [index, { role }] of assignment.roles) roles[index] = role;
  const words = [...assignment.roles].flatMap(([index, { role }]) => [
    role,
    columns[index]?.name || `#${index + 1}`,
  ]);
  return { text: phrase(`offer-${assignment.layout}`, kind, ...words), roles };
}
