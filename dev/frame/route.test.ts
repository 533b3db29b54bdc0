import { paths, readRoute } from './route.ts';

test.each([
  ['/', { page: 'projects' }],
  ['/browse/TIF-41', { page: 'issue', issueKey: 'TIF-41' }],
  ['/browse/TIF', { page: 'project', projectKey: 'TIF' }],
  ['/jira/software/projects/TIF', { page: 'project', projectKey: 'TIF' }],
  ['/jira/software/c/projects/TIF/boards/1/backlog', { page: 'backlog', projectKey: 'TIF', boardId: '1' }],
  ['/jira/software/projects/TIF/boards/1/', { page: 'backlog', projectKey: 'TIF', boardId: '1' }],
  [paths.app('TIF', 'report'), { page: 'app', projectKey: 'TIF', moduleKey: 'report', rest: '/' }],
  [`${paths.app('TIF', 'report')}/runway`, { page: 'app', projectKey: 'TIF', moduleKey: 'report', rest: '/runway' }],
  [paths.app('TIF', 'report', 'past'), { page: 'app', projectKey: 'TIF', moduleKey: 'report', rest: '/past' }],
  [paths.settings('TIF', 'policy'), { page: 'settings', projectKey: 'TIF', moduleKey: 'policy', rest: '/' }],
  [paths.administration('health'), { page: 'administration', moduleKey: 'health', rest: '/' }],
  [paths.automation('TIF'), { page: 'automation', projectKey: 'TIF' }],
  ['/browse/%E0%A4%A', { page: 'project', projectKey: '%E0%A4%A' }],
  [paths.faults, { page: 'faults' }],
  ['/plugins/servlet', { page: 'unknown' }],
])('reads %s', (path, route) => {
  expect(readRoute(path, '')).toEqual(route);
});

test('a search keeps its JQL', () => {
  const { pathname, search } = new URL(paths.search('readiness = "ready" ORDER BY rank'), 'http://localhost');
  expect(readRoute(pathname, search)).toEqual({ page: 'search', jql: 'readiness = "ready" ORDER BY rank' });
});
