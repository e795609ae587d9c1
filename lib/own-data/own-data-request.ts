import type { ConfidenceType, MetaAnalysisMethod, ProportionTransformation, TieMethod } from '@/lib/stats';

/** What a table of one's own may hold. */
export const DATA_KINDS = ['survival', 'counts', 'effects'] as const;
export type DataKind = (typeof DATA_KINDS)[number];

/** What a column may be. */
export type Role =
  | 'time'
  | 'event'
  | 'group'
  | 'label'
  | 'events'
  | 'total'
  | 'estimate'
  | 'standardError'
  | 'lower'
  | 'upper';

/** The columns that each kind of data has; an effect needs a standard error or both limits. */
export const ROLES: Record<DataKind, readonly { role: Role; required: boolean }[]> = {
  survival: [
    { role: 'time', required: true },
    { role: 'event', required: true },
    { role: 'group', required: false },
  ],
  counts: [
    { role: 'label', required: false },
    { role: 'events', required: true },
    { role: 'total', required: true },
  ],
  effects: [
    { role: 'label', required: false },
    { role: 'estimate', required: true },
    { role: 'standardError', required: false },
    { role: 'lower', required: false },
    { role: 'upper', required: false },
  ],
};

/** Index of the column that has a role; null: none. */
export type Columns = Partial<Record<Role, number | null>>;

export interface OwnDataOptions {
  confidenceLevel: number;
  confidenceType: ConfidenceType;
  ties: TieMethod;
  /** End of the restricted mean; null: the common follow-up. */
  tau: number | null;
  /** Group that the others are compared with; null: the first. */
  reference: string | null;
  method: MetaAnalysisMethod;
  knappHartung: boolean;
  transformation: ProportionTransformation;
  /** Whether the reader asks for the pooled effect. */
  summary: boolean;
  /** Effects are ratios, to be pooled on the log scale; null: as the name of the column says. */
  ratio: boolean | null;
}

export const DEFAULT_OPTIONS: OwnDataOptions = {
  confidenceLevel: 0.95,
  confidenceType: 'log-log',
  ties: 'efron',
  tau: null,
  reference: null,
  method: 'REML',
  knappHartung: false,
  transformation: 'logit',
  summary: false,
  ratio: null,
};

/** The reader's table and all that was chosen for it; null: as recognised. */
export interface OwnDataRequest {
  text: string;
  kind: DataKind | null;
  header: boolean | null;
  columns: Columns;
  options: OwnDataOptions;
}

export const requestOf = (text: string): OwnDataRequest => ({
  text,
  kind: null,
  header: null,
  columns: {},
  options: DEFAULT_OPTIONS,
});
