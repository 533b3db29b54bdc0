import { asApp, asUser, assumeTrustedRoute, NeedsAuthenticationError, ProxyRequestError } from '@forge/api';
import { AppError } from '../failure';
import { type Patience, withRetry } from '../jira/read/retry';
import type { JiraInit, JiraRequest } from '../jira/request';

type Forge = Pick<ReturnType<typeof asApp>, 'requestJira'>;

/** `src/jira` builds every path from encoded parts, so Forge need not check it again. */
const over =
  (forge: () => Forge): JiraRequest =>
  async (path, init) => {
    try {
      return await forge().requestJira(assumeTrustedRoute(path), requestInit(init));
    } catch (error) {
      throw unreached(error);
    }
  };

/**
 * A lost connection or an unanswered proxy request becomes `jira-unavailable`. Forge needs its own error to ask for
 * consent.
 */
function unreached(error: unknown): unknown {
  const isOurs = error instanceof ProxyRequestError && error.status < 500;
  if (isOurs || error instanceof NeedsAuthenticationError) return error;
  return new AppError(
    'jira-unavailable',
    `Jira was not reached: ${error instanceof Error ? error.name : typeof error}`,
  );
}

function requestInit(init: JiraInit = {}) {
  const { method = 'GET', body, headers = {} } = init;
  return { method, headers: { ...headers }, ...(body === undefined ? {} : { body }) };
}

const patience: Patience = { waiting: (ms) => new Promise((resolve) => setTimeout(resolve, ms)), chance: Math.random };

/** Jira with the rights of the invoking person. */
export const jiraAsUser: JiraRequest = withRetry(over(asUser), patience);

/** Jira with the rights of the app's own user. */
export const jiraAsApp: JiraRequest = withRetry(over(asApp), patience);

/** Both without retries, for writes that a queued event repeats when Jira is busy. */
export const atOnce = { asUser: over(asUser), asApp: over(asApp) } as const;
