/** All columns of a table as its input type has them, none optional. */
type EveryColumn<Row> = { [K in keyof Required<Row>]: Row[K] };

/**
 * A row of a table that names every column and no other: a column that the domain doesn't fill, or a field of the domain
 * without a column, doesn't compile.
 */
export const rowOf =
  <Row extends object>() =>
  <Given extends EveryColumn<Row>>(row: Given & { [K in Exclude<keyof Given, keyof Row>]: never }): Row =>
    row;
