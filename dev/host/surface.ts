import { integer, text, type RowOf } from '../jira/columns.ts';
import type { Site } from '../jira/site.ts';
import { installationOf } from './installation.ts';
import type { ForgeModule, Manifest } from './manifest.ts';

/** What Jira tells a module about the place it is shown at; `type` and, by module, `issue`, `project`, `board`, `sprint`. */
export type Extension = Record<string, unknown>;
export type Surface = { module: ForgeModule; extension: Extension; accountId: string };
export type Place = { issueKey?: string | undefined; projectKey?: string | undefined; boardId?: string | undefined };

const issueColumns = { id: integer, key: text, type_id: integer, type: text, project_id: integer };
type IssueRow = RowOf<typeof issueColumns>;
const projectColumns = { id: integer, key: text, type_key: text };
type ProjectRow = RowOf<typeof projectColumns>;

/** Builds the extension that Jira's page would hand over, for callers without a page. Unknown places are an error. */
export function extensionAt(site: Site, type: string, place: Place): Extension {
  const issue = place.issueKey === undefined ? undefined : findIssue(site, place.issueKey);
  const board = place.boardId === undefined ? undefined : findBoard(site, place.boardId);
  const project = findProject(site, issue?.project_id ?? board?.project_id ?? place.projectKey);
  return {
    type,
    ...(project ? { project: { id: String(project.id), key: project.key, type: project.type_key } } : {}),
    ...(issue
      ? { issue: { id: String(issue.id), key: issue.key, type: issue.type, typeId: String(issue.type_id) } }
      : {}),
    ...(board ? { board: { id: String(board.id), type: board.type } } : {}),
    location: issue ? `${site.baseUrl}/browse/${issue.key}` : site.baseUrl,
  };
}

function findIssue(site: Site, key: string): IssueRow {
  const sql =
    'SELECT issues.id, issues.key, type_id, issue_types.name AS type, project_id FROM issues JOIN issue_types ON issue_types.id = type_id WHERE issues.key = ?';
  const found = site.db.get(issueColumns, sql, key);
  if (!found) throw new Error(`There is no issue ${key}.`);
  return found;
}

function findBoard(site: Site, id: string): { id: number; type: string; project_id: number } {
  const found = site.db.get(
    { id: integer, type: text, project_id: integer },
    'SELECT id, type, project_id FROM boards WHERE id = ?',
    Number(id),
  );
  if (!found) throw new Error(`There is no board ${id}.`);
  return found;
}

function findProject(site: Site, idOrKey: number | string | undefined): ProjectRow | undefined {
  if (idOrKey === undefined) return undefined;
  const column = typeof idOrKey === 'number' ? 'id' : 'key';
  const found = site.db.get(projectColumns, `SELECT id, key, type_key FROM projects WHERE ${column} = ?`, idOrKey);
  if (!found) throw new Error(`There is no project ${idOrKey}.`);
  return found;
}

/** `FullContext` of @forge/bridge without what only the frame knows (the theme). */
export function contextOf(manifest: Manifest, site: Site, { module, extension, accountId }: Surface) {
  const { cloudId, environmentId, environmentType, appId, installationId } = installationOf(manifest);
  const person = site.db.get(
    { locale: text, time_zone: text },
    'SELECT locale, time_zone FROM users WHERE account_id = ?',
    accountId,
  );
  return {
    accountId,
    cloudId,
    environmentId,
    environmentType,
    moduleKey: module.key,
    localId: `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${module.key}`,
    siteUrl: site.baseUrl,
    locale: person?.locale ?? 'en_US',
    timezone: person?.time_zone ?? 'UTC',
    extension: { ...extension, type: module.type },
    installationId,
  };
}
