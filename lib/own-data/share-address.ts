import {
  type Columns,
  DATA_KINDS,
  DEFAULT_OPTIONS,
  type OwnDataOptions,
  type OwnDataRequest,
  ROLES,
  type Role,
} from './own-data-request';

/** Longest table that an address holds; longer addresses get cut on their way. */
export const LONGEST_SHARED = 2000;

const CHOICES = {
  confidenceType: ['log-log', 'log', 'plain'],
  ties: ['efron', 'breslow'],
  method: ['REML', 'DL', 'PM', 'fixed'],
  transformation: ['logit', 'freeman-tukey'],
} as const;

const ALL_ROLES = [...new Set(Object.values(ROLES).flatMap((roles) => roles.map(({ role }) => role)))];

/**
 * The part of an address behind `#` that holds a table and what was chosen for it; browsers don't send that part.
 *
 * @returns null where the table is too long for an address
 */
export function writeShareHash({ text, kind, header, columns, options }: OwnDataRequest): string | null {
  if (text.length > LONGEST_SHARED || text.trim() === '') return null;
  const parameters = new URLSearchParams();
  if (kind !== null) parameters.set('kind', kind);
  if (header !== null) parameters.set('header', header ? '1' : '0');
  for (const role of ALL_ROLES) {
    const column = columns[role];
    if (column !== undefined) parameters.set(role, column === null ? '' : String(column));
  }
  for (const [name, value] of Object.entries(options) as [keyof OwnDataOptions, unknown][]) {
    if (value !== DEFAULT_OPTIONS[name] && value !== null) parameters.set(name, String(value));
  }
  parameters.set('data', text);
  return `#${parameters}`;
}

/** Reads such an address; anything in it that has no meaning is left out. */
export function readShareHash(hash: string): OwnDataRequest | null {
  const parameters = new URLSearchParams(hash.replace(/^#/u, ''));
  const text = parameters.get('data');
  if (text === null || text.trim() === '') return null;
  const header = parameters.get('header');
  return {
    text,
    kind: DATA_KINDS.find((kind) => kind === parameters.get('kind')) ?? null,
    header: header === '1' ? true : header === '0' ? false : null,
    columns: readColumns(parameters),
    options: readOptions(parameters),
  };
}

function readColumns(parameters: URLSearchParams): Columns {
  const columns: Columns = {};
  for (const role of ALL_ROLES satisfies Role[]) {
    const value = parameters.get(role);
    if (value === '') columns[role] = null;
    else if (value !== null && /^\d{1,4}$/u.test(value)) columns[role] = Number(value);
  }
  return columns;
}

function readOptions(parameters: URLSearchParams): OwnDataOptions {
  const one = <Name extends keyof typeof CHOICES>(name: Name) =>
    (CHOICES[name] as readonly string[]).find((choice) => choice === parameters.get(name)) as
      | OwnDataOptions[Name]
      | undefined;
  const flag = (name: string) => {
    const value = parameters.get(name);
    return value === 'true' ? true : value === 'false' ? false : null;
  };
  const level = Number(parameters.get('confidenceLevel'));
  const tau = Number(parameters.get('tau'));
  return {
    confidenceLevel: level > 0 && level < 1 ? level : DEFAULT_OPTIONS.confidenceLevel,
    confidenceType: one('confidenceType') ?? DEFAULT_OPTIONS.confidenceType,
    ties: one('ties') ?? DEFAULT_OPTIONS.ties,
    tau: Number.isFinite(tau) && tau > 0 ? tau : null,
    reference: parameters.get('reference'),
    method: one('method') ?? DEFAULT_OPTIONS.method,
    knappHartung: flag('knappHartung') ?? false,
    transformation: one('transformation') ?? DEFAULT_OPTIONS.transformation,
    summary: flag('summary') ?? false,
    ratio: flag('ratio'),
  };
}
