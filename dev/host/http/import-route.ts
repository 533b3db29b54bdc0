import { Hono } from 'hono';
import { z } from 'zod';
import { importBacklog } from '../../sample/import/import-backlog.ts';
import { ImportError } from '../../sample/import/read-csv.ts';
import type { Host } from '../host.ts';
import { readJson, Refused } from './json-body.ts';

const importShape = z.object({
  projectKey: z.string(),
  issues: z.string(),
  sprints: z.string().nullable(),
  changelog: z.string().nullable().default(null),
  names: z
    .object({ issues: z.string().optional(), sprints: z.string().optional(), changelog: z.string().optional() })
    .default({}),
});

/**
 * `POST /control/import`: imports a backlog as CSV text into a new project, optionally with its history. Answers 400
 * with a message when a file is unusable.
 */
export function importRoute(host: Host): Hono {
  return new Hono().post('/import', async (context) => {
    const files = await readJson(context, importShape);
    try {
      return context.json(importBacklog(host.site, files));
    } catch (error) {
      throw error instanceof ImportError ? new Refused(400, error.message) : error;
    }
  });
}
