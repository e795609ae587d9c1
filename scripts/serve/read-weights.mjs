/**
 * What a header of preferences names, each with its weight (RFC 9110, section 12.4.2).
 * @param {string | string[] | undefined} header
 * @returns {Map<string, number>} names in lower case
 */
export function readWeights(header) {
  /** @type {Map<string, number>} */
  const weights = new Map();
  for (const part of String(header ?? '')
    .toLowerCase()
    .split(',')) {
    const [name = '', ...parameters] = part.split(';').map((item) => item.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='));
    weights.set(name, weight ? Number(weight.slice(2)) || 0 : 1);
  }
  return weights;
}
