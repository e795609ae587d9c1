/** What a page has somewhere if React draws a part of it in the browser (`FramedPage`). */
const ISLAND = /<[^<>]*\sdata-island[\s=>]/u;

/**
 * What Next adds to each page so that React can take it over there: its chunks, the bidding to fetch them early, the start,
 * and the description of the page.
 */
const RUNTIME = [
  /<script\b[^>]*\ssrc="\/_next\/static\/chunks\/[^>]*><\/script>/gu,
  /<link\b[^>]*\sas="script"[^>]*>/gu,
  /<script\b[^>]*>\(?(?:self\.__next_|globalThis\["TURBOPACK"\])[\s\S]*?<\/script>/gu,
];

/**
 * A page as its readers get it: without React where nothing in it is drawn by React in the browser.
 * @param {string} html as Next writes it; texts and values in it are escaped, so that no tag is one of a reader's
 */
export const withoutRuntime = (html) =>
  // Most pages don't name it at all, which is seen at once; the pattern begins anew at every tag.
  html.includes('data-island') && ISLAND.test(html)
    ? html
    : RUNTIME.reduce((rest, part) => rest.replace(part, ''), html);
