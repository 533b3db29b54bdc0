import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Host } from '../host/host.ts';
import type { Caller } from '../jira/caller.ts';
import type { Jira } from '../jira/jira.ts';

/** One request of the app to Jira. Times are milliseconds since the epoch, with fractions. */
export type Asked = {
  readonly method: string;
  readonly path: string;
  /** It reads; searches and bulk reads do so by POST. */
  readonly reads: boolean;
  readonly by: 'app' | 'person' | 'bridge';
  /** Sent by a consumer or trigger while no person's invocation ran, so that no person waits for it. */
  readonly behind: boolean;
  /** A page of a search with fewer issues than asked for although more follow, as the profile cloud makes some. */
  readonly short: boolean;
  readonly from: number;
  readonly to: number;
};
type Traced = { readonly jira: Pick<Jira, 'handle'>; readonly functions: Pick<Host['functions'], 'invoke'> };
export type Trace = { readonly asked: readonly Asked[]; stop(): void };

const READ_BY_POST = /\/(search\/jql|search\/approximate-count|issue\/bulkfetch|changelog\/bulkfetch|jql\/match)$/;

const epochNow = (): number => performance.timeOrigin + performance.now();

/**
 * Records the app's requests to Jira until stopped; requests of the frame and the bench are left out.
 * @param delayMs added to every request, so that parallel requests differ from requests in a row
 */
export function traceJira({ jira, functions }: Traced, delayMs = 0): Trace {
  const asked: Asked[] = [];
  const waiting = watchPeople(functions);
  const { handle } = jira;
  const traced: typeof handle = async (request, caller) => {
    const by = askedBy(caller);
    if (by === null) return handle(request, caller);
    const from = epochNow();
    const behind = by === 'app' && waiting.people === 0;
    if (delayMs > 0) await sleep(delayMs);
    const { method } = request;
    const path = new URL(request.url).pathname;
    const search = path.endsWith('/search/jql') ? request.clone() : null;
    const response = await handle(request, caller);
    const to = epochNow();
    const short = search !== null && (await isShort(search, response.clone()));
    const reads = method === 'GET' || READ_BY_POST.test(path);
    asked.push({ method, path, reads, by, behind, short, from, to });
    return response;
  };
  Object.assign(jira, { handle: traced });
  return {
    asked,
    stop() {
      Object.assign(jira, { handle });
      waiting.stop();
    },
  };
}

/** Counts the running invocations that a person waits for. */
function watchPeople(functions: Traced['functions']): { readonly people: number; stop(): void } {
  const { invoke } = functions;
  let people = 0;
  const watching: typeof invoke = async (invocation) => {
    if (invocation.accountId === undefined) return invoke(invocation);
    people += 1;
    try {
      return await invoke(invocation);
    } finally {
      people -= 1;
    }
  };
  Object.assign(functions, { invoke: watching });
  return {
    get people() {
      return people;
    },
    stop: () => void Object.assign(functions, { invoke }),
  };
}

const searchBody = z.object({ maxResults: z.number() });
const searchAnswer = z.object({ issues: z.array(z.unknown()), nextPageToken: z.string() });

async function isShort(request: Request, response: Response): Promise<boolean> {
  const asked = searchBody.safeParse(await request.json());
  const answered = searchAnswer.safeParse(await response.json());
  return asked.success && answered.success && answered.data.issues.length < asked.data.maxResults;
}

function askedBy(caller: Caller): Asked['by'] | null {
  if (caller.kind === 'app') return 'app';
  if (caller.via === undefined) return null;
  return caller.via === 'app' ? 'person' : 'bridge';
}
