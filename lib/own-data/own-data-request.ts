import type {
  ConfidenceType,
  MetaAnalysisMethod,
  ProportionTransformation,
  TieMethod,
  TwoArmMeasure,
} from '@/lib/stats';
import { type TableRequest, tableRequest } from './reading/read-own-table';

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
  /** Of two arms. */
  measure: TwoArmMeasure;
  /** Whether the reader asks for the pooled effect. */
  summary: boolean;
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
  measure: 'RR',
  summary: false,
};

/** The reader's table and all that was chosen for it. */
export interface OwnDataRequest extends TableRequest {
  options: OwnDataOptions;
}

export const requestOf = (text: string): OwnDataRequest => ({
  ...tableRequest(text),
  options: DEFAULT_OPTIONS,
});
