import type { PageScriptFiles } from '@/lib/present/shell/page-script-file.mjs';

/** Makes the page answer, once it is there as a whole. */
export function PageScript({ files: { entry, needed } }: { files: PageScriptFiles }) {
  return (
    <>
      {needed.map((address) => (
        <link key={address} rel="modulepreload" href={address} />
      ))}
      <script type="module" src={entry} />
    </>
  );
}
