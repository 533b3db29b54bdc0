import type { Route } from '../route.ts';

/** The project that a page belongs to. */
export function projectKeyOf(route: Route): string | null {
  if (route.page === 'issue') return route.issueKey.replace(/-\d+$/, '');
  return 'projectKey' in route ? route.projectKey : null;
}
