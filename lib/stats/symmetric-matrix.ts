/**
 * Cholesky factor and inverse of a symmetric positive definite matrix of a few rows, row by row in one array.
 * Returns null where a pivot falls below 1e-12 of its diagonal: the matrix is then singular for our purposes.
 */
export function invertSymmetric(matrix: ArrayLike<number>, size: number): Float64Array | null {
  const factor = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row * size + column] ?? Number.NaN;
      for (let k = 0; k < column; k++) {
        rest -= (factor[row * size + k] as number) * (factor[column * size + k] as number);
      }
      if (row === column) {
        const diagonal = matrix[row * size + row] ?? Number.NaN;
        if (!(rest > 1e-12 * diagonal) || !(diagonal > 0)) return null;
        factor[row * size + row] = Math.sqrt(rest);
      } else {
        factor[row * size + column] = rest / (factor[column * size + column] as number);
      }
    }
  }
  return inverseFromFactor(factor, size);
}

function inverseFromFactor(factor: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  const solution = new Float64Array(size);
  for (let unit = 0; unit < size; unit++) {
    for (let row = 0; row < size; row++) {
      let rest = row === unit ? 1 : 0;
      for (let k = 0; k < row; k++) rest -= (factor[row * size + k] as number) * (solution[k] as number);
      solution[row] = rest / (factor[row * size + row] as number);
    }
    for (let row = size - 1; row >= 0; row--) {
      let rest = solution[row] as number;
      for (let k = row + 1; k < size; k++)
        rest -= (factor[k * size + row] as number) * (solution[k] as number);
      solution[row] = rest / (factor[row * size + row] as number);
    }
    for (let row = 0; row < size; row++) inverse[row * size + unit] = solution[row] as number;
  }
  return inverse;
}

/** Matrix times vector. */
export function multiply(
  matrix: ArrayLike<number>,
  vector: ArrayLike<number>,
  size = vector.length,
): Float64Array {
  const product = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    let sum = 0;
    for (let column = 0; column < size; column++) {
      sum += (matrix[row * size + column] ?? 0) * (vector[column] ?? 0);
    }
    product[row] = sum;
  }
  return product;
}

/** v′Mv. */
export function quadraticForm(matrix: ArrayLike<number>, vector: ArrayLike<number>): number {
  const product = multiply(matrix, vector);
  let sum = 0;
  for (let i = 0; i < product.length; i++) sum += (product[i] as number) * (vector[i] ?? 0);
  return sum;
}

/** Rows and columns `keep` of a square matrix. */
export function submatrix(matrix: ArrayLike<number>, size: number, keep: readonly number[]): Float64Array {
  const part = new Float64Array(keep.length * keep.length);
  keep.forEach((row, i) => {
    keep.forEach((column, j) => {
      part[i * keep.length + j] = matrix[row * size + column] ?? 0;
    });
  });
  return part;
}
