import { setTimeout as sleep } from 'node:timers/promises';
import type { Host } from '../host/host.ts';
import type { Caller } from '../jira/caller.ts';

/** One request of the app to Jira. Times are milliseconds since the epoch, with fractions. */
export type Asked = {
  readonly method: string;
  readonly path: string;
  /** Searches and bulk reads are sent by POST: they read. */
  readonly reads: boolean;
  readonly by: 'app' | 'person' | 'bridge';
  readonly from: number;
  readonly to: number;
};
export type Trace = { readonly asked: readonly Asked[]; stop(): void };

const READ_BY_POST = /\/(search\/jql|search\/approximate-count|issue\/bulkfetch)$/;

export const epochNow = (): number => performance.timeOrigin + performance.now();

/**
 * Writes down what the app asks of Jira, until stopped; what the frame and the bench ask for themselves is left out.
 * @param delayMs what every request takes on top, so that what is asked at once can be told from what waits
 */
export function traceJira({ jira }: Pick<Host, 'jira'>, delayMs = 0): Trace {
  const asked: Asked[] = [];
  const { handle } = jira;
  const traced: typeof handle = async (request, caller) => {
    const by = askedBy(caller);
    if (by === null) return handle(request, caller);
    const from = epochNow();
    if (delayMs > 0) await sleep(delayMs);
    const response = await handle(request, caller);
    const { method } = request;
    const path = new URL(request.url).pathname;
    const reads = method === 'GET' || READ_BY_POST.test(path);
    asked.push({ method, path, reads, by, from, to: epochNow() });
    return response;
  };
  Object.assign(jira, { handle: traced });
  return { asked, stop: () => void Object.assign(jira, { handle }) };
}

function askedBy(caller: Caller): Asked['by'] | null {
  if (caller.kind === 'app') return 'app';
  if (caller.via === undefined) return null;
  return caller.via === 'app' ? 'person' : 'bridge';
}
