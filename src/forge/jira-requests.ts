import { asApp, asUser, assumeTrustedRoute } from '@forge/api';
import { type Patience, patient } from '../jira/patient';
import type { JiraInit, JiraRequest } from '../jira/request';

type Forge = Pick<ReturnType<typeof asApp>, 'requestJira'>;

/** `src/jira` builds every path from encoded parts, so Forge need not check it again. */
const over =
  (forge: () => Forge): JiraRequest =>
  (path, init) =>
    forge().requestJira(assumeTrustedRoute(path), requestInit(init));

function requestInit(init: JiraInit = {}) {
  const { method = 'GET', body, headers = {} } = init;
  return { method, headers: { ...headers }, ...(body === undefined ? {} : { body }) };
}

const patience: Patience = {
  waiting: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  chance: Math.random,
};

/** Jira with the rights of whoever is invoking. */
export const jiraAsUser: JiraRequest = patient(over(asUser), patience);

/** Jira with the rights of the app's own user. */
export const jiraAsApp: JiraRequest = patient(over(asApp), patience);

/** The same two, for what nobody should wait for: a queued event writes it again when Jira has no time now. */
export const atOnce = { asUser: over(asUser), asApp: over(asApp) } as const;
