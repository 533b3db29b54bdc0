import { BrokenConnection } from '../../dev/host/runtime/broken-connection.ts';
import type { RealApp } from '../real-app';

/** Status 0: the connection breaks before the answer. */
export type Fault = { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string };

/** Faults of Jira; the first is the answer once the hour's points are used up. */
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
  'wants a login': { status: 401 },
  'is out of Forge’s reach': { status: 502, headers: { 'forge-proxy-error': 'UPSTREAM_ERROR' } },
  'hangs up': { status: 0 },
};

/**
 * After `calls` more requests that match `to`, Jira answers every such request with `fault`, for the app and its users.
 * Resolves with the result of `work`, and with whether the fault was reached.
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

/** `times`: consecutive calls that fail. */
type StorageFault = { readonly status: number; readonly code: string; readonly times: number };

/** Faults of Forge's storage that reach the user. */
export const storageFaults: Readonly<Record<string, StorageFault>> = {
  'stays busy': { status: 429, code: 'RATE_LIMIT_EXCEEDED', times: 3 },
  'is down': { status: 500, code: 'INTERNAL_SERVER_ERROR', times: 1 },
};

/** A fault that the app's retries hide. */
export const storageWantsAMoment: StorageFault = { status: 429, code: 'RATE_LIMIT_EXCEEDED', times: 2 };

/** {@link failingAfter} for storage: the call after `calls` and the next ones, `fault.times` in all, fail. */
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
