import { avatarUrl } from '../beans/avatar.ts';
import { projectRow } from '../beans/project-bean.ts';
import { RANK } from '../default-fields.ts';
import { fieldById } from '../field-row.ts';
import type { JsonObject } from '../json.ts';
import type { Site } from '../site.ts';
import { columnsOf, type BoardRow } from './board.ts';

export function boardBean(site: Site, board: BoardRow): JsonObject {
  const project = projectRow(site, board.project_id);
  return {
    id: board.id,
    self: `${site.baseUrl}/rest/agile/1.0/board/${board.id}`,
    name: board.name,
    type: board.type,
    location: {
      projectId: project.id,
      displayName: `${project.name} (${project.key})`,
      projectName: project.name,
      projectKey: project.key,
      projectTypeKey: project.type_key,
      avatarURI: avatarUrl(site, 'project', project.id),
      name: `${project.name} (${project.key})`,
    },
    isPrivate: false,
  };
}

/** The configuration, which only administrators of the board's project may read. */
export function boardConfiguration(site: Site, board: BoardRow): JsonObject {
  const project = projectRow(site, board.project_id);
  const columns = columnsOf(board).map(({ name, statuses }) => ({
    name,
    statuses: statuses.map((id) => ({ id, self: `${site.baseUrl}/rest/api/2/status/${id}` })),
  }));
  return {
    id: board.id,
    name: board.name,
    type: board.type,
    self: `${site.baseUrl}/rest/agile/1.0/board/${board.id}/configuration`,
    location: {
      type: 'project',
      key: project.key,
      id: String(project.id),
      name: project.name,
      self: `${site.baseUrl}/rest/api/2/project/${project.id}`,
    },
    filter: { id: String(board.filter_id), self: `${site.baseUrl}/rest/api/2/filter/${board.filter_id}` },
    ...(board.type === 'kanban' && { subQuery: { query: board.sub_query } }),
    columnConfig: { columns, constraintType: 'none' },
    ...(board.type !== 'kanban' && { estimation: estimation(site, board) }),
    ranking: { rankCustomFieldId: Number(RANK.replace('customfield_', '')) },
  };
}

/** A scrum board without an estimate field counts issues. */
function estimation(site: Site, { estimation_field_id: fieldId }: BoardRow): JsonObject {
  const field = fieldId === null ? undefined : fieldById(site, fieldId);
  if (!field) return { type: 'issueCount' };
  return { type: 'field', field: { fieldId: field.id, displayName: field.name } };
}
