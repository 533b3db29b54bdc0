/** The pages of the frame; every other path is `unknown` and shows that. */
export type Route =
  | { page: 'projects' }
  | { page: 'project'; projectKey: string }
  | { page: 'backlog'; projectKey: string; boardId: string }
  | { page: 'issue'; issueKey: string }
  | { page: 'app'; projectKey: string; moduleKey: string; rest: string }
  | { page: 'settings'; projectKey: string; moduleKey: string; rest: string }
  | { page: 'administration'; moduleKey: string; rest: string }
  | { page: 'automation'; projectKey: string }
  | { page: 'workflow'; projectKey: string }
  | { page: 'search'; jql: string }
  | { page: 'dashboard' }
  | { page: 'faults' }
  | { page: 'unknown' };

const project = String.raw`/jira/software/(?:c/)?projects/(?<key>[^/]+)`;
const patterns: readonly [RegExp, (groups: Readonly<Record<string, string | undefined>>) => Route][] = [
  [/^\/(?:jira\/projects)?$/, () => ({ page: 'projects' })],
  [/^\/jira\/dashboards(?:\/\d+)?$/, () => ({ page: 'dashboard' })],
  [/^\/faults$/, () => ({ page: 'faults' })],
  [
    /^\/jira\/settings\/apps\/(?<module>[^/]+)(?<rest>\/.*)?$/,
    ({ module = '', rest = '/' }) => ({ page: 'administration', moduleKey: module, rest }),
  ],
  [/^\/browse\/(?<key>[^/]+-\d+)$/, ({ key = '' }) => ({ page: 'issue', issueKey: key })],
  [/^\/browse\/(?<key>[^/]+)$/, ({ key = '' }) => ({ page: 'project', projectKey: key })],
  [new RegExp(`^${project}$`), ({ key = '' }) => ({ page: 'project', projectKey: key })],
  [
    new RegExp(`^${project}/boards/(?<board>\\d+)(?:/backlog)?$`),
    ({ key = '', board = '' }) => ({ page: 'backlog', projectKey: key, boardId: board }),
  ],
  [
    new RegExp(`^${project}/apps/(?<module>[^/]+)(?<rest>/.*)?$`),
    ({ key = '', module = '', rest = '/' }) => ({ page: 'app', projectKey: key, moduleKey: module, rest }),
  ],
  [
    new RegExp(`^${project}/settings/apps/(?<module>[^/]+)(?<rest>/.*)?$`),
    ({ key = '', module = '', rest = '/' }) => ({ page: 'settings', projectKey: key, moduleKey: module, rest }),
  ],
  [
    new RegExp(`^${project}/(?:automation|settings/automate)$`),
    ({ key = '' }) => ({ page: 'automation', projectKey: key }),
  ],
  [new RegExp(`^${project}/settings/workflow$`), ({ key = '' }) => ({ page: 'workflow', projectKey: key })],
];

/** Reads a path with its query; keys are decoded. */
export function readRoute(pathname: string, search: string): Route {
  const path = pathname.length > 1 ? pathname.replace(/\/+$/, '') : pathname;
  if (path === '/issues') return { page: 'search', jql: new URLSearchParams(search).get('jql') ?? '' };
  for (const [pattern, toRoute] of patterns) {
    const found = pattern.exec(path);
    if (found) return toRoute(decodeAll(found.groups ?? {}));
  }
  return { page: 'unknown' };
}

function decodeAll(groups: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, value && decode(value)]));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const projectPath = (key: string) => `/jira/software/projects/${encodeURIComponent(key)}`;

/** Paths of the pages, as in Jira Cloud, plus the faults page. */
export const paths = {
  dashboard: '/jira/dashboards/10000',
  faults: '/faults',
  issue: (key: string) => `/browse/${encodeURIComponent(key)}`,
  project: projectPath,
  backlog: (key: string, boardId: string) => `${projectPath(key)}/boards/${boardId}/backlog`,
  app: (key: string, moduleKey: string, route = '') =>
    `${projectPath(key)}/apps/${encodeURIComponent(moduleKey)}${route === '' ? '' : `/${route}`}`,
  settings: (key: string, moduleKey: string) => `${projectPath(key)}/settings/apps/${encodeURIComponent(moduleKey)}`,
  administration: (moduleKey: string) => `/jira/settings/apps/${encodeURIComponent(moduleKey)}`,
  automation: (key: string) => `${projectPath(key)}/automation`,
  workflow: (key: string) => `${projectPath(key)}/settings/workflow`,
  search: (jql: string) => `/issues/?${new URLSearchParams({ jql }).toString()}`,
};
