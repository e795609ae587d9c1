/** A text with what was looked for marked. */
export function MarkedText({ parts }: { parts: readonly { text: string; marked: boolean }[] }) {
  let at = 0;
  return parts.map((part) => {
    const key = at;
    at += part.text.length;
    return part.marked ? (
      <mark key={key} className="found-mark">
        {part.text}
      </mark>
    ) : (
      part.text
    );
  });
}
