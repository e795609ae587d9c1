import { normalise } from '@/lib/domain/printed-text';
import { figuresAt, type Source } from '@/lib/domain/source';

export interface ReportedValue {
  /** With trailing zeros: "7.00". */
  text: string;
  decimals: number;
}

/** A number as the paper's places print it; where they differ in decimals, the one with most. */
export function reportedValue(value: number, sources: readonly Source[]): ReportedValue {
  const found = sources
    .flatMap(figuresAt)
    .flatMap((printed) => normalise(printed).match(/\d+(?:\.\d+)?/gu) ?? [])
    .filter((text) => Number(text) === value)
    .map((text) => ({ text, decimals: text.split('.')[1]?.length ?? 0 }));
  const plain = { text: String(value), decimals: String(value).split('.')[1]?.length ?? 0 };
  return found.reduce((best, figure) => (figure.decimals > best.decimals ? figure : best), plain);
}

/** A computed number with at most so many decimals. */
export const figure = (value: number, decimals = 3) => String(Number(value.toFixed(decimals)));

/** P in the usual form. */
export const pFigure = (pValue: number) => (pValue < 0.0001 ? 'P < 0.0001' : `P = ${pValue.toFixed(4)}`);

/** A printed P with its sign. */
export const printedP = ({ sign, value }: { sign?: string; value: number }) => `P ${sign ?? '='} ${value}`;
