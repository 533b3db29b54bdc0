import { text } from './columns.ts';
import { APP_ACCOUNT_ID, type Caller } from './caller.ts';
import type { Answer } from './operation.ts';
import type { Site } from './site.ts';

/** Reads `Authorization: Basic base64(e-mail:api token)`; undefined when it is missing, malformed or wrong. */
export function authenticate(site: Site, request: Request): Caller | undefined {
  const [scheme, encoded] = (request.headers.get('authorization') ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'basic' || !encoded) return undefined;
  const [email, ...token] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  const sql =
    "select account_id from users where email = ? and email <> '' and api_token = ? and api_token <> '' and active = 1";
  const user = site.db.get({ account_id: text }, sql, email ?? '', token.join(':'));
  return user && user.account_id !== APP_ACCOUNT_ID ? { kind: 'user', accountId: user.account_id } : undefined;
}

/** Whom `?as=` names by account id or the beginning of the e-mail: in place of Jira's cookie, for an address that a browser opens. */
export function signedIn(site: Site, request: Request): Caller | undefined {
  const as = new URL(request.url).searchParams.get('as');
  if (request.method !== 'GET' || request.headers.has('authorization') || !as) return undefined;
  const sql = "select account_id from users where active = 1 and (account_id = ? or email like ? || '@%')";
  const user = site.db.get({ account_id: text }, sql, as, as);
  return user && user.account_id !== APP_ACCOUNT_ID ? { kind: 'user', accountId: user.account_id } : undefined;
}

export const notAuthenticated: Answer = {
  status: 401,
  body: { message: 'Client must be authenticated to access this resource.', 'status-code': 401 },
  headers: { 'WWW-Authenticate': 'OAuth realm="local"', 'X-Seraph-LoginReason': 'AUTHENTICATED_FAILED' },
};

/** The answer of Forge's proxy when the manifest lacks a scope of the operation. */
export const scopeDoesNotMatch: Answer = {
  status: 401,
  body: { code: 401, message: 'Unauthorized; scope does not match' },
};

/** Whether all scopes of one alternative are granted; an operation without alternatives needs none. */
export function hasScopes(granted: readonly string[], alternatives: readonly (readonly string[])[]): boolean {
  return alternatives.length === 0 || alternatives.some((scopes) => scopes.every((scope) => granted.includes(scope)));
}
