import { PROBLEMS, problemType } from '../../lib/exchange/problems.mjs';
import { plainLink, plainPage } from '../../lib/present/shell/plain-page.mjs';
import { securityHeaders } from './security-headers.mjs';

/**
 * What the front answers by itself, without the app: refusals. The API gets a problem document (RFC 9457); a reader a small
 * page in the language of the address, and in both where it has none.
 */

/**
 * @typedef {'en' | 'zh'} Locale
 * @typedef {Record<Locale, string>} Words
 * @typedef {keyof typeof PROBLEMS} ProblemName
 * @typedef {object} Asked of a request as far as it could be read
 * @property {'api' | 'page'} reader
 * @property {string} [address] path and query
 */

/** Statuses with which the front refuses. The English title is that of the problem. @type {Record<number, { name: ProblemName, title: string, text: Words }>} */
const REFUSALS = {
  400: {
    name: 'bad-request',
    title: '无法读取此请求',
    text: { en: 'The address or the host is not valid.', zh: '网址或主机名无效。' },
  },
  404: {
    name: 'not-found',
    title: '此处没有内容',
    text: { en: 'The address leads nowhere.', zh: '该网址没有对应的页面。' },
  },
  405: {
    name: 'method-not-allowed',
    title: '该网址不接受此请求方法',
    text: { en: 'Pages can only be read.', zh: '页面只能读取。' },
  },
  408: {
    name: 'request-timeout',
    title: '请求超时',
    text: { en: 'It did not arrive whole in time.', zh: '请求未能及时完整送达。' },
  },
  413: {
    name: 'body-too-large',
    title: '请求内容过大',
    text: { en: 'A body may have 8 MiB.', zh: '请求内容最多 8 MiB。' },
  },
  414: {
    name: 'address-too-long',
    title: '网址过长',
    text: { en: 'It may have 8192 bytes.', zh: '网址最多 8192 字节。' },
  },
  429: {
    name: 'too-many-requests',
    title: '请求过多',
    text: { en: 'Please wait a moment and try again.', zh: '请稍候再试。' },
  },
  431: {
    name: 'headers-too-large',
    title: '请求头过大',
    text: { en: 'Clearing this site’s cookies may help.', zh: '清除本站的 Cookie 可能会有帮助。' },
  },
  500: {
    name: 'unexpected-error',
    title: '服务器出错',
    text: {
      en: 'The request was fine; the mistake is in the program.',
      zh: '请求没有问题，程序出现了错误。',
    },
  },
  503: {
    name: 'busy',
    title: '服务器繁忙',
    text: { en: 'Please wait a moment and try again.', zh: '请稍候再试。' },
  },
};

/** The statuses above. */
export const REFUSED = Object.keys(REFUSALS).map(Number);
/** Of those, where the same address may be answered the next time. */
const PASSING = new Set([408, 429, 500, 503]);

/** @type {Locale[]} */
const LOCALES = ['en', 'zh'];
const AGAIN = { en: 'Try again', zh: '重试' };
const LANGUAGE = { en: 'English', zh: '中文' };
const SITE = 'Sarcoma Evidence';

/** The language that an address names, and the address in another one. @param {string} address */
function readLanguage(address) {
  const [, named, rest = ''] = /^\/(en|zh)((?:[/?].*)?)$/su.exec(address) ?? [];
  const locale = LOCALES.find((one) => one === named) ?? null;
  return { locale, in: (/** @type {Locale} */ other) => `/${other}${locale ? rest : ''}` };
}

/** @param {number} status @param {Words} title @param {Words} text @param {string} address */
function page(status, title, text, address) {
  const language = readLanguage(address);
  const [first = 'en', ...others] = language.locale ? [language.locale] : LOCALES;
  /** @param {Locale} locale */
  const part = (locale) => ({
    locale,
    title: title[locale],
    text: text[locale],
    ...(PASSING.has(status) && address ? { again: plainLink(address, AGAIN[locale]) } : {}),
  });
  return plainPage({
    site: SITE,
    home: language.locale ? `/${language.locale}` : '/',
    languages: LOCALES.filter((locale) => locale !== language.locale).map((locale) =>
      plainLink(language.in(locale), LANGUAGE[locale], locale),
    ),
    parts: [part(first), ...others.map(part)],
  });
}

/**
 * @param {number} status one of those above
 * @param {Asked} asked
 * @returns {{ type: string, body: string }}
 */
export function refusal(status, { reader, address = '' }) {
  const { name, title, text } = REFUSALS[status] ?? /** @type {any} */ (REFUSALS[500]);
  const english = PROBLEMS[/** @type {ProblemName} */ (name)].title;
  if (reader === 'api') {
    const problem = { type: problemType(name), status, title: english, detail: text.en, issues: [] };
    return { type: 'application/problem+json', body: JSON.stringify(problem) };
  }
  return {
    type: 'text/html; charset=utf-8',
    body: page(status, { en: english, zh: title }, text, address),
  };
}

/** A refusal as it stands on a socket that got no request that could be read. @param {number} status */
export function rawRefusal(status) {
  const { type, body } = refusal(status, { reader: 'page' });
  const guard = Object.entries(securityHeaders('page', [])).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} Refused\r\n${guard.join('')}Content-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`;
}
