/** A confidence interval. */
export interface Interval {
  lower: number;
  upper: number;
}

/** An interval whose bounds are null where they are infinite or undefined. */
export interface OpenInterval {
  lower: number | null;
  upper: number | null;
}
