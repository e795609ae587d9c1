const NAME = '__proto__';

function nameOf(parameter: string): string {
  const [name = ''] = parameter.split('=');
  try {
    return decodeURIComponent(name.replaceAll('+', ' '));
  } catch {
    return name;
  }
}

/**
 * The address of a request without parameters called `__proto__`: Next would make one the prototype of all others, so
 * that what a page reads as `sort` were a function. The API reads its parameters itself, and says that it knows none of
 * that name.
 */
export function withoutPrototype(url: string): string {
  const start = url.indexOf('?');
  if (start === -1 || url.startsWith('/api/')) return url;
  const parameters = url.slice(start + 1).split('&');
  const kept = parameters.filter((parameter) => nameOf(parameter) !== NAME);
  if (kept.length === parameters.length) return url;
  return kept.length > 0 ? `${url.slice(0, start)}?${kept.join('&')}` : url.slice(0, start);
}
