/** Hands a file made in the browser to the reader. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Not at once: some browsers fetch the content after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
