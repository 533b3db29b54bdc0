import { z } from 'zod/mini';

/** The local Jira's public REST API as one person. Paths start with `/`; bodies are JSON. */
export type Client = {
  get(path: string): Promise<unknown>;
  send(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<unknown>;
  /** Sends files as the parts named `file` of a form. */
  upload(path: string, files: readonly File[]): Promise<unknown>;
  /** A file for a picture, since an `<img>` sends no credentials. */
  file(path: string): Promise<Blob>;
  /** A socket whose first message is `asked` with the person's credentials, since a browser adds none to it. */
  socket(path: string, asked: object): WebSocket;
};
type Credentials = { readonly email: string; readonly apiToken: string };

/** Jira answered with an error; the message is Jira's own. */
export class RequestFailed extends Error {
  override name = 'RequestFailed';
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export function createClient(credentials: Credentials | null): Client {
  const authorization: Record<string, string> = credentials ? { authorization: basic(credentials) } : {};
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(path, { ...init, headers: { ...authorization, ...init.headers } });
    if (!response.ok) throw new RequestFailed(response.status, await words(response));
    return response;
  };
  return {
    get: async (path) => readJson(await ask(path)),
    async send(method, path, body) {
      const json = body === undefined ? {} : { body: JSON.stringify(body) };
      return readJson(await ask(path, { method, headers: { 'content-type': 'application/json' }, ...json }));
    },
    async upload(path, files) {
      const body = new FormData();
      for (const file of files) body.append('file', file);
      return readJson(await ask(path, { method: 'POST', headers: { 'X-Atlassian-Token': 'no-check' }, body }));
    },
    file: async (path) => (await ask(path)).blob(),
    socket(path, asked) {
      const socket = new WebSocket(path);
      socket.onopen = () => socket.send(JSON.stringify({ ...authorization, asked }));
      return socket;
    },
  };
}

/** `path?name=value&…` without the undefined values. */
export function withQuery(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return `${path}?${search.toString()}`;
}

function basic({ email, apiToken }: Credentials): string {
  const bytes = new TextEncoder().encode(`${email}:${apiToken}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  return text === '' ? null : JSON.parse(text);
}

const jiraError = z.object({
  errorMessages: z.optional(z.array(z.string())),
  errors: z.optional(z.record(z.string(), z.string())),
  message: z.optional(z.string()),
});

async function words(response: Response): Promise<string> {
  const fallback = `The local Jira answered ${response.status}.`;
  try {
    const { errorMessages = [], errors = {}, message } = jiraError.parse(await response.json());
    const all = [...errorMessages, ...Object.values(errors), ...(message ? [message] : [])];
    return all.length > 0 ? all.join(' ') : fallback;
  } catch {
    return fallback;
  }
}
