import { resolutionBean, resolutionColumns } from './beans/resolution-bean.ts';
import { issueTypeBean } from './beans/issue-type-bean.ts';
import { priorityBean, priorityColumns } from './beans/priority-bean.ts';
import { projectTypes } from './beans/full-project-bean.ts';
import { FLAGGED, SPRINT } from './default-fields.ts';
import { optionBean, optionsOf } from './field-options.ts';
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

/** The fields of a transition's screen by id; all of them are required. */
export function screenFields(site: Site, projectId: number, ids: readonly string[]): JsonObject {
  const fields = allFields(site).filter(({ id }) => ids.includes(id));
  const asked = { required: true, hasDefaultValue: false };
  return Object.fromEntries(fields.map((field) => [field.id, { ...metaOf(site, field, projectId), ...asked }]));
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

function allowedValues(site: Site, { id, schema }: Field, projectId: number): readonly Json[] | undefined {
  if (id === 'issuetype') return projectTypes(site, projectId).map((type) => issueTypeBean(site, type));
  if (id === 'priority') {
    return site.db
      .all(priorityColumns, 'select * from priorities order by position')
      .map((row) => priorityBean(site, row));
  }
  if (id === 'resolution') {
    const rows = site.db.all(resolutionColumns, 'select * from resolutions order by id');
    return rows.map((row) => resolutionBean(site.baseUrl, row));
  }
  if (id === FLAGGED) {
    const only = flagOption(site.db);
    return [{ self: `${site.baseUrl}/rest/api/3/customFieldOption/${only.id}`, ...only }];
  }
  const isList = id === 'components' || id === 'fixVersions' || schema?.['type'] === 'option';
  return isList ? optionsOf(site, { fieldId: id, projectId }).map((one) => optionBean(site, id, one)) : undefined;
}
