import { Hono } from 'hono';
import { z } from 'zod';
import { integer, text } from '../../jira/columns.ts';
import { setValidator, validatorsFor, validatorsOn } from '../../jira/workflow/transition-validators.ts';
import type { Host } from '../host.ts';
import { workflowValidators } from '../manifest.ts';
import { readJson, Refused } from './json-body.ts';

const change = z.strictObject({ projectKey: z.string(), status: z.string(), validator: z.string(), on: z.boolean() });

/**
 * The workflow of a project, for the frame and for tests, in place of Jira's editor: `GET /control/workflow?projectKey=`
 * answers its transitions, each named by its status, with their validators, and the ones that the app offers. `POST` puts
 * a validator on a transition or takes it away; 404 without such a project, status or validator.
 */
export function workflowRoutes(host: Host): Hono {
  const { site, manifest } = host;
  const projectOf = (key: string): number => {
    const found = site.db.get({ id: integer }, 'SELECT id FROM projects WHERE key = ?', key);
    if (!found) throw new Refused(404, `There is no project ${key}.`);
    return found.id;
  };
  const statusesOf = (projectId: number) =>
    site.db.all(
      { id: integer, name: text },
      'SELECT id, name FROM statuses JOIN project_statuses ON status_id = id WHERE project_id = ? ORDER BY position',
      projectId,
    );
  return new Hono()
    .get('/workflow', (context) => {
      const projectId = projectOf(context.req.query('projectKey') ?? '');
      const offered = new Set(validatorsFor(site, projectId).map(({ key }) => key));
      return context.json({
        validators: workflowValidators(manifest)
          .filter(({ key }) => offered.has(key))
          .map(({ key, name }) => ({ key, name })),
        transitions: statusesOf(projectId).map(({ id, name }) => ({
          status: name,
          validators: validatorsOn(site, { projectId, statusId: id }),
        })),
      });
    })
    .post('/workflow', async (context) => {
      const { projectKey, status, validator, on } = await readJson(context, change);
      const projectId = projectOf(projectKey);
      const to = statusesOf(projectId).find(({ name }) => name === status);
      if (!to) throw new Refused(404, `${projectKey} has no status ${status}.`);
      if (on && !validatorsFor(site, projectId).some(({ key }) => key === validator))
        throw new Refused(404, `The app offers ${projectKey} no validator ${validator}.`);
      setValidator(site, { projectId, statusId: to.id }, validator, on);
      return context.body(null, 204);
    });
}
