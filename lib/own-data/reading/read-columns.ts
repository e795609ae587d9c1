import { MOST_GROUPS } from '../analysis-limits';
import { type Assignment, isDated, isNumeric, type TableColumn } from './table-column';
import { type Phrase, phrase, type TableRole } from './table-roles';

export interface ReadColumn {
  index: number;
  name: string;
  role: TableRole;
  why: Phrase;
  /** Roles that its cells allow, beside the one that it has. */
  alternatives: TableRole[];
}

/** Columns with the roles that a reading gives them. */
export function withRoles(columns: readonly TableColumn[], roles: Assignment['roles']): ReadColumn[] {
  return columns.map((column) => {
    const given = roles.get(column.index);
    const role = given?.role ?? 'ignore';
    const alternatives = allowedRoles(column).filter((each) => each !== role);
    return {
      ...{ index: column.index, name: column.name, role, alternatives },
      why:
        column.chosen !== null && column.chosen === role
          ? phrase('chosen')
          : (given?.why ?? whyIgnored(column)),
    };
  });
}

function whyIgnored({ survival, effect, count }: TableColumn): Phrase {
  const concept =
    survival.concept !== 'none' ? survival.concept : effect.concept === 'p-value' ? 'p-value' : count.concept;
  const known = ['id', 'covariate', 'date', 'p-value', 'year'].includes(concept);
  return phrase(known ? `ignored-${concept}` : 'ignored');
}

/** What the cells of a column allow it to be. */
function allowedRoles(column: TableColumn): TableRole[] {
  const { profile } = column;
  const number: TableRole[] = isNumeric(column)
    ? [
        'time',
        'count',
        'total',
        'others',
        'count-2',
        'total-2',
        'others-2',
        'effect',
        'standard-error',
        'variance',
        'lower',
        'upper',
      ]
    : [];
  const dates: TableRole[] =
    isDated(column) || (isNumeric(column) && profile.whole && profile.minimum > 1000)
      ? ['start-date', 'end-date']
      : [];
  const few: TableRole[] = profile.distinct.size <= 8 ? ['event'] : [];
  const group: TableRole[] = profile.distinct.size <= 4 * MOST_GROUPS ? ['group'] : [];
  return [...few, ...number, ...dates, ...group, 'label', 'ignore'];
}
