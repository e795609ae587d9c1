/**
 * What the front answers by itself, without the app: refusals. The API gets a problem document (RFC 9457), as in
 * lib/exchange/problem.ts; a reader a small page in both languages, since the language is often unknown here.
 */

/** @typedef {{ en: string, zh: string }} Words */

/** @type {Record<number, { name: string, title: Words, text: Words }>} */
const REFUSALS = {
  400: {
    name: 'bad-request',
    title: { en: 'This request can’t be read', zh: '无法读取此请求' },
    text: { en: 'The address or the host is not valid.', zh: '网址或主机名无效。' },
  },
  404: {
    name: 'not-found',
    title: { en: 'There is nothing here', zh: '此处没有内容' },
    text: { en: 'The address leads nowhere.', zh: '该网址没有对应的页面。' },
  },
  405: {
    name: 'method-not-allowed',
    title: { en: 'The address does not take this method', zh: '该网址不接受此请求方法' },
    text: { en: 'Pages can only be read.', zh: '页面只能读取。' },
  },
  408: {
    name: 'request-timeout',
    title: { en: 'The request took too long', zh: '请求超时' },
    text: { en: 'It did not arrive whole in time.', zh: '请求未能及时完整送达。' },
  },
  414: {
    name: 'address-too-long',
    title: { en: 'The address is too long', zh: '网址过长' },
    text: { en: 'It may have 8192 bytes.', zh: '网址最多 8192 字节。' },
  },
  429: {
    name: 'too-many-requests',
    title: { en: 'Too many requests', zh: '请求过多' },
    text: { en: 'Please wait a moment and try again.', zh: '请稍候再试。' },
  },
  431: {
    name: 'headers-too-large',
    title: { en: 'The request’s headers are too large', zh: '请求头过大' },
    text: { en: 'Clearing this site’s cookies may help.', zh: '清除本站的 Cookie 可能会有帮助。' },
  },
  500: {
    name: 'unexpected-error',
    title: { en: 'Something went wrong here', zh: '服务器出错' },
    text: {
      en: 'The request was fine; the mistake is in the program.',
      zh: '请求没有问题，程序出现了错误。',
    },
  },
  503: {
    name: 'busy',
    title: { en: 'Too much is asked for at once', zh: '服务器繁忙' },
    text: { en: 'Please wait a moment and try again.', zh: '请稍候再试。' },
  },
};

/**
 * @param {number} status one of those above
 * @param {'api' | 'page'} reader
 * @returns {{ type: string, body: string }}
 */
export function refusal(status, reader) {
  const { name, title, text } = REFUSALS[status] ?? /** @type {any} */ (REFUSALS[500]);
  if (reader === 'api') {
    const problem = {
      type: `urn:sarcoma-evidence:problem:${name}`,
      status,
      title: title.en,
      detail: text.en,
      issues: [],
    };
    return { type: 'application/problem+json', body: JSON.stringify(problem) };
  }
  return {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title.en}</title><style>body{font:1rem/1.5 system-ui,sans-serif;margin:3rem auto;max-width:40rem;padding:0 1rem}</style></head><body><main><h1>${title.en}</h1><p>${text.en} <a href="/">Sarcoma Evidence</a></p><div lang="zh-Hans"><h2>${title.zh}</h2><p>${text.zh}</p></div></main></body></html>`,
  };
}

/** A refusal as it stands on a socket that got no request that could be read. @param {number} status */
export function rawRefusal(status) {
  const { type, body } = refusal(status, 'page');
  return `HTTP/1.1 ${status} Refused\r\nContent-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`;
}
