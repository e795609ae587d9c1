/** Address of a chart of this page: with the filters that made it, without a source that stands open beside it. */
export function chartAddress(id: string): string {
  const address = new URL(window.location.href);
  // Where there is none, the rest stays written as it was.
  if (address.searchParams.has('source')) address.searchParams.delete('source');
  address.hash = id;
  return address.href;
}
