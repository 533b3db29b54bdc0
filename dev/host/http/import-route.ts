import { Hono } from 'hono';
import { z } from 'zod';
import { text } from '../../jira/columns.ts';
import { stored } from '../../jira/json.ts';
import { DRAWN_PROPERTY, importBacklog } from '../../sample/import/import-backlog.ts';
import { ImportError } from '../../sample/import/read-csv.ts';
import type { Host } from '../host.ts';
import { readJson, Refused } from './json-body.ts';

const importShape = z.object({
  projectKey: z.string(),
  issues: z.string(),
  sprints: z.string().nullable(),
  changelog: z.string().nullable().default(null),
  seed: z.number().int().min(0).default(1),
  names: z
    .object({ issues: z.string().optional(), sprints: z.string().optional(), changelog: z.string().optional() })
    .default({}),
});

/**
 * `POST /control/import`: imports a backlog as CSV text into a new project, optionally with its history. Answers 400
 * with a message when a file is unusable. `GET /control/drawn`: what was drawn in imported projects, in words, by key.
 */
export function importRoute(host: Host): Hono {
  const routes = new Hono();
  routes.get('/drawn', (context) => {
    const sql =
      'select projects.key, value from project_properties join projects on projects.id = project_id where project_properties.key = ?';
    const rows = host.site.db.all({ key: text, value: text }, sql, DRAWN_PROPERTY);
    return context.json(Object.fromEntries(rows.map(({ key, value }) => [key, stored(value)])));
  });
  routes.post('/import', async (context) => {
    const files = await readJson(context, importShape);
    try {
      return context.json(importBacklog(host.site, files));
    } catch (error) {
      throw error instanceof ImportError ? new Refused(400, error.message) : error;
    }
  });
  return routes;
}
