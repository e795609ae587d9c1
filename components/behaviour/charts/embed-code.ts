const ADDRESS = /(src|href)="([^"]+)"/gu;

/** Code for embedding a chart, with what the reader changed about the chart (`options`, empty for nothing) in its addresses. */
export const withOptionsInCode = (code: string, key: string, options: string): string =>
  code.replaceAll(ADDRESS, (_, name: string, escaped: string) => {
    const address = new URL(escaped.replaceAll('&amp;', '&'));
    if (options === '') address.searchParams.delete(key);
    else address.searchParams.set(key, options);
    return `${name}="${address.href.replaceAll('&', '&amp;')}"`;
  });

/** Brings the code that a figure offers in step with the chart on the screen. */
export function keepCodeInStep(figure: HTMLElement, key: string, options: string): void {
  for (const field of figure.querySelectorAll<HTMLTextAreaElement>('.chart-embed textarea'))
    field.value = withOptionsInCode(field.value, key, options);
}
