import { type ProjectRow, projectColumns } from '../beans/project-bean.ts';
import { JiraError } from '../error.ts';
import type { JsonObject } from '../json.ts';
import { operation } from '../operation.ts';
import { isSiteAdmin, mayInProject } from '../permissions.ts';
import { listed, paging } from '../query.ts';
import { SCOPES } from '../scopes.ts';
import type { Site } from '../site.ts';
import { type Transition, transitionsIn } from '../transitions.ts';
import { validatorsOn } from '../workflow/transition-validators.ts';

/**
 * The workflow of each project with its rules, without statuses. Who administers Jira sees all of them; who administers a
 * team-managed project, its own.
 */
export const searchWorkflows = operation('GET', '/rest/api/3/workflows/search', {
  scopes: SCOPES.readWorkflow,
  answer({ site, viewer, query }) {
    const unknown = ['queryString', 'orderBy', 'scope', 'isActive'].find((name) => query.has(name));
    if (unknown !== undefined) throw new JiraError(501, `The local Jira does not search workflows by ${unknown}.`);
    const { startAt, maxResults } = paging(query, 100);
    const projects = site.db.all(projectColumns, 'select * from projects order by key').filter(isSeenBy(site, viewer));
    const isExpanded = listed(query, 'expand').includes('values.transitions');
    const values = projects.slice(startAt, startAt + maxResults).map((project) => ({
      id: String(project.id),
      name: `Software Simplified Workflow for Project ${project.key}`,
      scope: isOwn(project) ? { type: 'PROJECT', project: { id: String(project.id) } } : { type: 'GLOBAL' },
      ...(isExpanded ? { transitions: transitionsIn(site, project.id).map(transitionOf(site, project.id)) } : {}),
    }));
    const isLast = startAt + maxResults >= projects.length;
    const address = (from: number) => `${site.baseUrl}/rest/api/3/workflows/search?startAt=${from}`;
    const next = isLast ? {} : { nextPage: address(startAt + maxResults) };
    return {
      status: 200,
      body: { self: address(startAt), ...next, startAt, maxResults, total: projects.length, isLast, values },
    };
  },
});

/** Whether the project's workflow is no other project's. */
const isOwn = ({ style }: ProjectRow) => style === 'next-gen';

const isSeenBy = (site: Site, viewer: string) => (project: ProjectRow) =>
  isSiteAdmin(site, viewer) || (isOwn(project) && mayInProject(site, viewer, 'ADMINISTER_PROJECTS', project.id));

const transitionOf =
  (site: Site, projectId: number) =>
  ({ id, to }: Transition): JsonObject => ({
    id,
    name: to.name,
    type: 'GLOBAL',
    toStatusReference: String(to.id),
    validators: validatorsOn(site, { projectId, statusId: to.id }).map((key) => {
      const offered = site.validators.find((one) => one.key === key);
      const parameters = { key: offered?.type ?? key, disabled: String(offered === undefined) };
      return { ruleKey: 'forge:expression-validator', parameters };
    }),
  });
