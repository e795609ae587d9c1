/** What a reader sees where there is no data to show: what to run. */
export function NoDatabase({ title, text }: { title: string; text: string }) {
  return (
    <main className="mx-auto max-w-2xl px-4 py-16">
      <h1 className="text-2xl font-semibold">{title}</h1>
      <p className="my-4">{text}</p>
      <pre className="overflow-x-auto border border-rule bg-raised p-4">
        <code>npm run seeds:load</code>
      </pre>
    </main>
  );
}
