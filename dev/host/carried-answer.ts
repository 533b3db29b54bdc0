import { STATUS_CODES } from 'node:http';
import type { CarriedAnswer } from './runtime/messages.ts';

/** An answer of the platform to the app's back end. */
export const json = (status: number, body?: unknown, headers: [string, string][] = []): CarriedAnswer => ({
  status,
  statusText: STATUS_CODES[status] ?? '',
  headers: [['content-type', 'application/json'], ...headers],
  body: body === undefined ? '' : JSON.stringify(body),
});

/**
 * An error of the platform: the header makes @forge/api throw `ProxyRequestError` instead of returning a product's
 * answer.
 */
export const refused = (status: number, code: string, message: string) =>
  json(status, { code, message }, [['forge-proxy-error', code]]);

export const absent = (what: string) =>
  refused(501, 'NOT_IMPLEMENTED', `The local Forge host does not implement ${what}.`);
