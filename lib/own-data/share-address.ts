import { DEFAULT_OPTIONS, type OwnDataOptions, type OwnDataRequest } from './own-data-request';
import { tableRequest } from './reading/read-own-table';
import { CELL_FORMATS, EVENT_MEANINGS, TABLE_ROLES } from './reading/table-roles';

/** Longest table that an address holds; longer addresses get cut on their way. */
export const LONGEST_SHARED = 2000;

const CHOICES = {
  confidenceType: ['log-log', 'log', 'plain'],
  ties: ['efron', 'breslow'],
  method: ['REML', 'DL', 'PM', 'fixed'],
  transformation: ['logit', 'freeman-tukey'],
  measure: ['RR', 'OR', 'RD', 'Peto'],
} as const;

/**
 * The part of an address behind `#` that holds a table and what was chosen for it; browsers don't send that part.
 *
 * @returns null where the table is too long for an address
 */
export function writeShareHash(request: OwnDataRequest): string | null {
  const { text, header, roles, coding, formats, leaveOut, independent, ratio, options } = request;
  if (text.length > LONGEST_SHARED || text.trim() === '') return null;
  const parameters = new URLSearchParams();
  if (header !== null) parameters.set('header', header ? '1' : '0');
  for (const [index, role] of Object.entries(roles)) parameters.set(`role.${index}`, role);
  for (const [value, means] of Object.entries(coding)) parameters.set(`code.${value}`, means);
  for (const [index, format] of Object.entries(formats)) parameters.set(`format.${index}`, format);
  for (const [name, value] of Object.entries({ leaveOut, independent })) if (value) parameters.set(name, '1');
  if (ratio !== null) parameters.set('ratio', String(ratio));
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
  const ratio = parameters.get('ratio');
  return {
    ...tableRequest(text, {
      header: header === '1' ? true : header === '0' ? false : null,
      roles: readChoices(parameters, 'role.', TABLE_ROLES, /^\d{1,4}$/u),
      coding: readChoices(parameters, 'code.', EVENT_MEANINGS),
      formats: readChoices(parameters, 'format.', CELL_FORMATS, /^\d{1,4}$/u),
      leaveOut: parameters.get('leaveOut') === '1',
      independent: parameters.get('independent') === '1',
      ratio: ratio === 'true' ? true : ratio === 'false' ? false : null,
    }),
    options: readOptions(parameters),
  };
}

/** Parameters `<start><key>=<choice>` as a record. */
function readChoices<Choice extends string>(
  parameters: URLSearchParams,
  start: string,
  choices: readonly Choice[],
  key = /^/u,
): Record<string, Choice> {
  const read: Record<string, Choice> = {};
  for (const [name, value] of parameters) {
    const choice = choices.find((each) => each === value);
    const rest = name.slice(start.length);
    if (name.startsWith(start) && choice && key.test(rest)) read[rest] = choice;
  }
  return read;
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
    measure: one('measure') ?? DEFAULT_OPTIONS.measure,
    summary: flag('summary') ?? false,
  };
}
