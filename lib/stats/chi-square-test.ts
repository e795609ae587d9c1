import { chiSquareUpperTail } from './distributions/chi-square';

/** A test whose statistic follows χ² when there is no effect. */
export interface ChiSquareTest {
  chiSquare: number;
  degreesOfFreedom: number;
  pValue: number;
}

export function chiSquareTest(chiSquare: number, degreesOfFreedom: number): ChiSquareTest {
  // A quadratic form of a zero score can come out as −1e-17.
  const statistic = Math.max(0, chiSquare);
  return { chiSquare: statistic, degreesOfFreedom, pValue: chiSquareUpperTail(statistic, degreesOfFreedom) };
}
