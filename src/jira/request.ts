import { AppError, type FailureCode, type FailureDetails } from '../failure';

type JiraMethod = 'GET' | 'POST' | 'PUT' | 'DELETE';
export type JiraInit = {
  readonly method?: JiraMethod;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
};
export type JiraResponse = {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  json(): Promise<unknown>;
};

/**
 * Jira with one account's rights: `asUser().requestJira` or `asApp().requestJira` in the back end, the bridge's
 * `requestJira` in the browser. `path` is absolute, such as `/rest/api/3/issue/10001`.
 */
export type JiraRequest = (path: string, init?: JiraInit) => Promise<JiraResponse>;

/** A path or query whose values are percent-encoded: rest`/rest/api/3/issue/${issueId}`. */
export function rest(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return parts.reduce((path, part, index) => `${path}${encodeURIComponent(values[index - 1] ?? '')}${part}`);
}

const codeOfStatus: Readonly<Record<number, FailureCode>> = {
  401: 'not-allowed',
  403: 'not-allowed',
  404: 'not-found',
  409: 'jira-unavailable',
  413: 'limit-reached',
  429: 'rate-limited',
};

/** A refusal that the app does not foresee: a bug of the app, which only the Health page tells. */
export class UnforeseenStatus extends Error {}

/** The only translation of HTTP statuses to failures. The message names the operation, never the content. */
function failureOf(response: JiraResponse, operation: string): Error {
  const message = `Jira answered ${response.status} to ${operation}`;
  const code = response.status >= 500 ? 'jira-unavailable' : codeOfStatus[response.status];
  if (code === undefined) return new UnforeseenStatus(message);
  return new AppError(code, message, code === 'rate-limited' ? limitOf(response) : {});
}

/** The minimum wait in seconds, and which of Jira's three limits was reached. */
function limitOf(response: JiraResponse): FailureDetails {
  const seconds = Number(response.headers.get('Retry-After'));
  return {
    because: 'wait',
    seconds: Number.isFinite(seconds) && seconds > 0 ? seconds : 1,
    limit: response.headers.get('RateLimit-Reason') ?? 'unknown',
  };
}

export type Reply = { readonly status: number; readonly body: unknown };

/** `expected`: statuses that are an answer and not a failure, such as 404 for a deletion. */
type AskInit = Omit<JiraInit, 'body' | 'headers'> & { readonly json?: unknown; readonly expected?: readonly number[] };

/**
 * Sends one request, with `json` as its body: a `POST` where `method` names no other. Fails with `not-found`, `not-allowed`, `rate-limited` (details `seconds`,
 * `limit`), `limit-reached` or `jira-unavailable`; any other refusal is a bug of the app and an `UnforeseenStatus`.
 */
export async function ask(request: JiraRequest, path: string, init: AskInit = {}): Promise<Reply> {
  const { json, expected = [], method = json === undefined ? 'GET' : 'POST' } = init;
  const headers = { Accept: 'application/json', ...(json === undefined ? {} : { 'Content-Type': 'application/json' }) };
  const operation = `${method} ${path.split('?')[0]}`;
  const response = await request(path, {
    method,
    headers,
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  });
  const fine = (response.status >= 200 && response.status < 400) || expected.includes(response.status);
  if (!fine) throw failureOf(response, operation);
  return { status: response.status, body: await readBody(response) };
}

/** Writes answer without a body; a malformed body counts as null. */
async function readBody(response: JiraResponse): Promise<unknown> {
  if (response.status === 204) return null;
  return response.json().catch(() => null);
}

/** Validates a reply; an undocumented shape fails with `jira-unavailable`. */
export function checked<T>(
  parse: (body: unknown) => { success: true; data: T } | { success: false },
  body: unknown,
): T {
  const parsed = parse(body);
  if (!parsed.success) throw new AppError('jira-unavailable', 'Jira answered in a shape that it does not document.');
  return parsed.data;
}

/** {@link ask} for an answer that `schema` reads; one of another shape fails with `jira-unavailable`. */
export async function readReply<T>(request: JiraRequest, path: string, schema: Schema<T>, init?: AskInit): Promise<T> {
  return checked((value) => schema.safeParse(value), (await ask(request, path, init)).body);
}

type Schema<T> = { safeParse(body: unknown): { success: true; data: T } | { success: false } };
