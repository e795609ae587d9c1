/** Data for machines in the page. `text` has to be JSON in which nothing can end the element. */
export function LinkedData({ text }: { text: string }) {
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped where it is written.
      dangerouslySetInnerHTML={{ __html: text }}
    />
  );
}
