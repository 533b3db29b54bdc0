import { recordOf } from '../adf/adf-node';
import type { JiraRequest } from '../request';

/** Requests whose rate-limit points are counted. */
type Metered = {
  readonly request: JiraRequest;
  /** Points so far. */
  readonly points: () => number;
};

/** Counts about as Jira does: a point for each request, and one for each issue that it reads. */
export function metered(through: JiraRequest): Metered {
  let points = 0;
  const request: JiraRequest = async (path, init) => {
    const response = await through(path, init);
    points += 1;
    return {
      status: response.status,
      headers: response.headers,
      json: async () => {
        const body = await response.json();
        points += init?.method === undefined || init.method === 'GET' ? 1 : issuesIn(body);
        return body;
      },
    };
  };
  return { request, points: () => points };
}

/** How many issues a list of them holds; 0 for any other answer. */
function issuesIn(body: unknown): number {
  const issues = recordOf(body)?.['issues'];
  return Array.isArray(issues) ? issues.length : 0;
}
