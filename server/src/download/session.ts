import { readBody } from './body';
import { connectionProblem, statusProblem } from './failures';
import { refuse, type Downloaded } from './problem';

/** How much and how long a download takes at most. */
export interface DownloadLimits {
  /** Of one answer, in bytes: a list of thousands of templates has a few million. */
  readonly bytes: number;
  /** From sending a request to the last byte of its answer. */
  readonly requestMilliseconds: number;
  /** Of everything together. */
  readonly overallMilliseconds: number;
  /** How long to wait for a busy service that does not say how long. */
  readonly pauseMilliseconds: number;
}

export const DOWNLOAD_LIMITS: DownloadLimits = {
  bytes: 32 * 1024 * 1024,
  requestMilliseconds: 60_000,
  overallMilliseconds: 5 * 60_000,
  pauseMilliseconds: 5000,
};

/** How often a busy service is asked. */
const ATTEMPTS = 3;
/** A service that wants a longer pause is not waited for. */
const LONGEST_PAUSE_MILLISECONDS = 60_000;

/** The part of `fetch` that a download uses; the tests and the editor pass theirs. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface DownloadRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** One download: requests that share a deadline. Nothing of the key leaves it but in the headers of its requests. */
export class Session {
  private readonly deadline: AbortSignal;

  /**
   * @param key taken out of every answer, so that no file can hold it
   * @param cancelled when the user gives up
   */
  constructor(
    private readonly fetch: Fetch,
    private readonly key: string,
    private readonly cancelled: AbortSignal = new AbortController().signal,
    private readonly limits: DownloadLimits = DOWNLOAD_LIMITS,
  ) {
    this.deadline = AbortSignal.timeout(limits.overallMilliseconds);
  }

  /** The text of an answer. A busy service is asked again; no redirect is followed, because the key must not follow it. */
  async ask(request: DownloadRequest): Promise<Downloaded<string>> {
    for (let attempt = 1; ; attempt++) {
      const answer = await this.askOnce(request);
      if (answer.kind === 'done') return answer.value;
      const pause = answer.pause ?? this.limits.pauseMilliseconds * attempt;
      if (attempt === ATTEMPTS || pause > LONGEST_PAUSE_MILLISECONDS)
        return tooManyRequests(hostOf(request), answer.pause);
      if (!(await this.waited(pause))) return this.givenUp(request);
    }
  }

  private async askOnce(request: DownloadRequest): Promise<Answer> {
    const { url, method, headers, body } = request;
    const own = AbortSignal.timeout(this.limits.requestMilliseconds);
    const signal = AbortSignal.any([own, this.deadline, this.cancelled]);
    try {
      const init = {
        method,
        headers,
        signal,
        redirect: 'manual',
        ...(body === undefined ? {} : { body }),
      } as const;
      const response = await this.fetch(url, init);
      if (response.status === 429) {
        await response.body?.cancel();
        return { kind: 'busy', pause: retryAfter(response.headers.get('retry-after')) };
      }
      const text = await readBody(response, this.limits.bytes);
      if (text === undefined) return done(tooLarge(hostOf(request), this.limits.bytes));
      if (!response.ok) return done(statusProblem(response, text, url));
      return done({ ok: true, value: text.replaceAll(this.key, '***') });
    } catch (error) {
      return done(signal.aborted ? this.givenUp(request) : connectionProblem(error, hostOf(request)));
    }
  }

  private givenUp(request: DownloadRequest): Downloaded<never> {
    if (this.cancelled.aborted)
      return refuse('cancelled', 'The download was cancelled.', 'Загрузка отменена.');
    const host = hostOf(request);
    return refuse(
      'slow',
      `${host} did not answer in time. Check the connection and try again later.`,
      `${host} не ответил вовремя. Проверьте соединение и повторите позже.`,
    );
  }

  /** False when the download ended meanwhile. */
  private waited(milliseconds: number): Promise<boolean> {
    const end = AbortSignal.any([this.deadline, this.cancelled]);
    return new Promise((resolve) => {
      const stop = (): void => finish(false);
      const timer = setTimeout(() => finish(true), milliseconds);
      const finish = (isOver: boolean): void => {
        clearTimeout(timer);
        end.removeEventListener('abort', stop);
        resolve(isOver);
      };
      if (end.aborted) stop();
      else end.addEventListener('abort', stop);
    });
  }
}

type Answer =
  | { readonly kind: 'done'; readonly value: Downloaded<string> }
  | { readonly kind: 'busy'; readonly pause: number | undefined };

function done(value: Downloaded<string>): Answer {
  return { kind: 'done', value };
}

function hostOf({ url }: DownloadRequest): string {
  return new URL(url).host;
}

/** Milliseconds; the header has seconds or a date (RFC 9110, 10.2.3). */
function retryAfter(header: string | null): number | undefined {
  if (header === null) return undefined;
  if (/^\s*\d{1,7}\s*$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

function tooManyRequests(host: string, pause: number | undefined): Downloaded<never> {
  const seconds = pause === undefined ? undefined : Math.ceil(pause / 1000);
  return seconds === undefined
    ? refuse(
        'too-many-requests',
        `${host} has had too many requests. Try again in a few minutes.`,
        `${host} получил слишком много запросов. Повторите через несколько минут.`,
      )
    : refuse(
        'too-many-requests',
        `${host} has had too many requests. Try again in ${seconds} s.`,
        `${host} получил слишком много запросов. Повторите через ${seconds} с.`,
      );
}

function tooLarge(host: string, bytes: number): Downloaded<never> {
  const megabytes = Math.round(bytes / (1024 * 1024));
  return refuse(
    'too-large',
    `The answer of ${host} is larger than any list of templates (more than ${megabytes} MB). Check the address.`,
    `Ответ ${host} больше любого списка шаблонов (более ${megabytes} МБ). Проверьте адрес.`,
  );
}
