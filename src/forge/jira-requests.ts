import { asApp, asUser, assumeTrustedRoute } from '@forge/api';
import { patient } from '../jira/patient';
import type { JiraInit, JiraRequest } from '../jira/request';

type Forge = Pick<ReturnType<typeof asApp>, 'requestJira'>;

/** `src/jira` builds every path from encoded parts, so Forge need not check it again. */
const over = (forge: () => Forge): JiraRequest =>
  patient((path, init) => forge().requestJira(assumeTrustedRoute(path), requestInit(init)), {
    waiting: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    chance: Math.random,
  });

function requestInit(init: JiraInit = {}) {
  const { method = 'GET', body, headers = {} } = init;
  return { method, headers: { ...headers }, ...(body === undefined ? {} : { body }) };
}

/** Jira with the rights of whoever is invoking. */
export const jiraAsUser: JiraRequest = over(asUser);

/** Jira with the rights of the app's own user. */
export const jiraAsApp: JiraRequest = over(asApp);
