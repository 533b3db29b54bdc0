import { issueTypeBean } from './beans/issue-type-bean.ts';
import { priorityBean, priorityColumns } from './beans/priority-bean.ts';
import { projectTypes } from './beans/full-project-bean.ts';
import { FLAGGED, SPRINT } from './default-fields.ts';
import { flagOption } from './flag-option.ts';
import { allFields, type Field } from './field-row.ts';
import type { Json, JsonObject } from './json.ts';
import type { Site } from './site.ts';
import { writerOf } from './writers/writer-of.ts';

/** The fields of a form by id: every field that this site can set. */
export function formFields(site: Site, projectId: number): { field: Field; meta: JsonObject }[] {
  return allFields(site)
    .filter((field) => writerOf(field) && field.id !== 'resolution')
    .map((field) => ({ field, meta: metaOf(site, field, projectId) }));
}

function metaOf(site: Site, field: Field, projectId: number): JsonObject {
  const allowed = allowedValues(site, field, projectId);
  return {
    required: field.id === 'summary' || field.id === 'issuetype',
    schema: field.schema ?? { type: 'any' },
    name: field.name,
    key: field.id,
    hasDefaultValue: field.id === 'priority',
    operations: field.schema?.['type'] === 'array' && field.id !== SPRINT ? ['add', 'set', 'remove'] : ['set'],
    ...(allowed ? { allowedValues: allowed } : {}),
  };
}

function allowedValues(site: Site, { id }: Field, projectId: number): readonly Json[] | undefined {
  if (id === 'issuetype') return projectTypes(site, projectId).map((type) => issueTypeBean(site, type));
  if (id === 'priority') {
    return site.db
      .all(priorityColumns, 'select * from priorities order by position')
      .map((row) => priorityBean(site, row));
  }
  if (id === FLAGGED) {
    const only = flagOption(site.db);
    return [{ self: `${site.baseUrl}/rest/api/3/customFieldOption/${only.id}`, ...only }];
  }
  return undefined;
}
