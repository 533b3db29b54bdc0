import { BrokenConnection } from '../../dev/host/runtime/broken-connection.ts';
import type { RealApp } from '../real-app';

/** Status 0: the connection is lost before there is an answer. */
export type Fault = { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string };

/** How Jira may fail; the first is what an hour's points being used up looks like. */
export const faults: Readonly<Record<string, Fault>> = {
  'has no points left': {
    status: 429,
    headers: { 'Retry-After': '1800', 'RateLimit-Reason': 'jira-quota-global-based' },
  },
  'is down': { status: 503 },
  'answers a page of an error': { status: 500, body: '<html>Oops</html>' },
  'answers something else': { status: 200, body: '{"hello":"there"}' },
  'answers no JSON': { status: 200, body: '<html>Log in</html>' },
  'forbids it': { status: 403, body: '{"errorMessages":["No."]}' },
  'finds nothing': { status: 404, body: '{"errorMessages":["No."]}' },
  'wants somebody to log in': { status: 401 },
  'is out of Forge’s reach': { status: 502, headers: { 'forge-proxy-error': 'UPSTREAM_ERROR' } },
  'hangs up': { status: 0 },
};

/**
 * Jira answers `calls` more requests and then only `fault`, to the app and to whoever it acts for; what `work` returns,
 * and whether it came that far. Requests other than those `to` are answered as ever.
 */
export async function failingAfter<T>(
  { running }: RealApp,
  { calls, fault, to = () => true }: { calls: number; fault: Fault; to?: (request: Request) => boolean },
  work: () => Promise<T>,
): Promise<{ value: T; failed: boolean }> {
  const { jira } = running.host;
  const { handle } = jira;
  let left = calls;
  jira.handle = (request, caller) => {
    if (!to(request)) return handle(request, caller);
    left -= 1;
    if (left >= 0) return handle(request, caller);
    const { status, headers = {}, body = '{}' } = fault;
    if (status === 0) return Promise.reject(new BrokenConnection());
    return Promise.resolve(new Response(body, { status, headers }));
  };
  try {
    return { value: await work(), failed: left < 0 };
  } finally {
    jira.handle = handle;
  }
}

/** `times`: so many calls in a row. */
type StorageFault = { readonly status: number; readonly code: string; readonly times: number };

/** How Forge's storage may fail. */
export const storageFaults: Readonly<Record<string, StorageFault>> = {
  'wants more time than anybody waits': { status: 429, code: 'RATE_LIMIT_EXCEEDED', times: 3 },
  'is down': { status: 500, code: 'INTERNAL_SERVER_ERROR', times: 1 },
};

/** What nobody notices. */
export const storageWantsAMoment: StorageFault = { status: 429, code: 'RATE_LIMIT_EXCEEDED', times: 2 };

/** The same for storage, which fails at the call after `calls`, or at none. */
export async function storageFailingAt<T>(
  { running }: RealApp,
  { calls, fault }: { calls: number; fault: StorageFault },
  work: () => Promise<T>,
): Promise<{ value: T; failed: boolean }> {
  const { kvs } = running.host;
  const { handle } = kvs;
  let left = calls;
  kvs.handle = (path, body) => {
    left -= 1;
    if (left >= 0 || left < -fault.times) return handle(path, body);
    return { status: fault.status, body: { code: fault.code, message: 'Not now.' } };
  };
  try {
    return { value: await work(), failed: left < 0 };
  } finally {
    kvs.handle = handle;
  }
}
