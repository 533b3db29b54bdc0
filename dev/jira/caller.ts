/**
 * Who sends a request. `via: 'app'`: the app's back end acting as that person; `via: 'bridge'`: the app's page in their
 * browser. Both need the app's scopes, and only the back end is charged points. Without `via`: the person directly.
 */
export type Caller = { kind: 'user'; accountId: string; via?: 'app' | 'bridge' } | { kind: 'app' };

/** The app's own user, which Jira creates on installation. */
export const APP_ACCOUNT_ID = '557058:common-ground-app';

export function accountOf(caller: Caller): string {
  return caller.kind === 'app' ? APP_ACCOUNT_ID : caller.accountId;
}

export function isThroughApp(caller: Caller): boolean {
  return caller.kind === 'app' || caller.via !== undefined;
}

export function paysPoints(caller: Caller): boolean {
  return caller.kind === 'app' || caller.via === 'app';
}
