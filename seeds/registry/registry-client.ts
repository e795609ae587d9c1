import { rawElements } from './raw-elements';
import type { FoundRecord, Unreadable } from './read-sources';

/** ClinicalTrials.gov, API v2. */
export const REGISTRY_API = 'https://clinicaltrials.gov/api/v2';

export interface ClientOptions {
  /** Address of the API; another one for tests, or a mirror. */
  api: string;
  fetch?: typeof fetch;
  /** Waits so many milliseconds. */
  wait?: (milliseconds: number) => Promise<void>;
  /** Least time between two requests, in milliseconds. */
  pace?: number;
  /** Told of waiting for the registry. */
  onWait?: (seconds: number, why: string) => void;
}

export interface SearchPage {
  records: FoundRecord[];
  /** Of the next page; null on the last. */
  token: string | null;
  total: number | null;
}

const TRIES = 6;
const LONGEST_WAIT = 120_000;
const TIMEOUT = 60_000;
const PAGE_SIZE = 50;

/** What the registry answers with when a request can't succeed, whatever is tried. */
export class RegistryRefuses extends Error {}

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Asks the registry politely: one request at a time, at most one a pace, again after what it asks to wait. */
export class RegistryClient {
  private last = 0;

  constructor(private readonly options: ClientOptions) {}

  /** One record, byte for byte. @throws RegistryRefuses where there is none or the registry can't be reached */
  async record(number: string): Promise<FoundRecord> {
    const bytes = await this.ask(`/studies/${encodeURIComponent(number)}?format=json`, (body) =>
      JSON.parse(body),
    );
    return { name: number, bytes };
  }

  /** One page of a search. */
  async search(query: Readonly<Record<string, string>>, token: string | null): Promise<SearchPage> {
    const parameters = new URLSearchParams({
      format: 'json',
      countTotal: 'true',
      pageSize: `${PAGE_SIZE}`,
      ...query,
      ...(token === null ? {} : { pageToken: token }),
    });
    let answer: { studies?: unknown[]; nextPageToken?: string; totalCount?: number } = {};
    const body = await this.ask(`/studies?${parameters}`, (text) => {
      answer = JSON.parse(text) as typeof answer;
      if (!Array.isArray(answer.studies)) throw new SyntaxError('the answer has no studies');
    });
    return {
      records: [...rawElements(body.toString('utf8'))].map((record, at) => ({
        name: `${token ?? 'first page'}[${at + 1}]`,
        bytes: Buffer.from(record),
      })),
      token: answer.nextPageToken ?? null,
      total: answer.totalCount ?? null,
    };
  }

  /** The body of an answer that `read` takes; what is cut off or broken is asked for again, like a server that is busy. */
  private async ask(address: string, read: (body: string) => unknown): Promise<Buffer> {
    const { api, fetch: ask = fetch, wait = sleep, pace = 350, onWait } = this.options;
    for (let attempt = 1; ; attempt += 1) {
      const due = this.last + pace - Date.now();
      if (due > 0) await wait(due);
      this.last = Date.now();
      let why: string;
      let after: number | null = null;
      try {
        const answer = await ask(`${api}${address}`, {
          headers: { accept: 'application/json' },
          signal: AbortSignal.timeout(TIMEOUT),
        });
        if (answer.ok) {
          const bytes = Buffer.from(await answer.arrayBuffer());
          read(bytes.toString('utf8'));
          return bytes;
        }
        why = `status ${answer.status}`;
        if (answer.status !== 429 && answer.status < 500) {
          const said = (await answer.text()).slice(0, 200).trim();
          throw new RegistryRefuses(
            answer.status === 404 ? 'the registry has no such record' : `${why} ${said}`,
          );
        }
        after = retryAfter(answer.headers.get('retry-after'));
      } catch (error) {
        if (error instanceof RegistryRefuses) throw error;
        why = (error as Error).message;
      }
      if (attempt === TRIES) throw new RegistryRefuses(`after ${TRIES} tries: ${why}`);
      const pause = Math.min(LONGEST_WAIT, after ?? 1000 * 2 ** (attempt - 1));
      onWait?.(pause / 1000, why);
      await wait(pause);
    }
  }
}

/** Milliseconds that an answer asks to wait: seconds, or a date. */
export function retryAfter(value: string | null, now = Date.now()): number | null {
  if (value === null) return null;
  if (/^\d+$/u.test(value.trim())) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/** A record that the registry didn't give, as what could not be read. */
export const unreadable = (name: string, error: unknown): Unreadable => ({
  name,
  message: (error as Error).message,
});
