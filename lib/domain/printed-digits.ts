/** Digits as the paper prints them, trailing zeros and all; null where it prints none. */
export interface PrintedDigits {
  valuePrinted?: string | null;
  rangeLowerPrinted?: string | null;
  rangeUpperPrinted?: string | null;
  lowerPrinted?: string | null;
  upperPrinted?: string | null;
  standardDeviationPrinted?: string | null;
}
