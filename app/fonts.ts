import localFont from 'next/font/local';

/** Latin letters and figures; Chinese comes from the reader's system. */
const latin = localFont({
  src: '../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-latin',
  display: 'swap',
  adjustFontFallback: 'Arial',
});

/** χ, α and their like: fetched by pages that have them, and used from the next one on where it comes late: a page is not laid out anew for a letter. */
const greek = localFont({
  src: '../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-greek-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-greek',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0370-03FF' }],
});

export const fontVariables = `${latin.variable} ${greek.variable}`;
