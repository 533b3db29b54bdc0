import { text } from './columns.ts';
import { APP_ACCOUNT_ID, type Caller } from './caller.ts';
import type { Answer } from './operation.ts';
import type { Site } from './site.ts';

/** Reads `Authorization: Basic base64(e-mail:api token)`; undefined when it is missing, unreadable or wrong. */
export function authenticate(site: Site, request: Request): Caller | undefined {
  const [scheme, encoded] = (request.headers.get('authorization') ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'basic' || !encoded) return undefined;
  const [email, ...token] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  const sql =
    "select account_id from users where email = ? and email <> '' and api_token = ? and api_token <> '' and active = 1";
  const user = site.db.get({ account_id: text }, sql, email ?? '', token.join(':'));
  return user && user.account_id !== APP_ACCOUNT_ID ? { kind: 'user', accountId: user.account_id } : undefined;
}

export const notAuthenticated: Answer = {
  status: 401,
  body: { message: 'Client must be authenticated to access this resource.', 'status-code': 401 },
  headers: { 'WWW-Authenticate': 'OAuth realm="local"', 'X-Seraph-LoginReason': 'AUTHENTICATED_FAILED' },
};

/** What Forge's proxy answers when the manifest does not list what an operation needs. */
export const scopeDoesNotMatch: Answer = {
  status: 401,
  body: { code: 401, message: 'Unauthorized; scope does not match' },
};

/** Whether one alternative is granted in full; an operation without alternatives needs none. */
export function hasScopes(granted: readonly string[], alternatives: readonly (readonly string[])[]): boolean {
  return alternatives.length === 0 || alternatives.some((scopes) => scopes.every((scope) => granted.includes(scope)));
}
