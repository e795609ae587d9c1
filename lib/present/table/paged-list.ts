import { filterValueLabel } from './filter-labels';
import type { ReadRows, TableView, TableViewInput } from './table-model';
import { tableView } from './table-view';

interface PagedListInput<Row>
  extends Pick<TableViewInput<Row>, 'context' | 'action' | 'apiPath' | 'what' | 'keyOf'> {
  read: ReadRows<Row>;
}

/** The search, the counts and the pages of a list whose rows are drawn in a way of their own, without columns. */
export const pagedList = <Row>({ read, ...input }: PagedListInput<Row>): TableView =>
  tableView<Row>({
    ...input,
    ...read,
    chosenColumns: null,
    facetNames: [],
    valueLabel: filterValueLabel(input.context, read.titles),
    columns: [],
  });
