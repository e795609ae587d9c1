/** A text as it may stand in HTML or XML, between tags and in a quoted attribute. @param {string} text */
export const escapeMarkup = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
