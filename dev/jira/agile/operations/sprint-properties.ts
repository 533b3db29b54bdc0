import {
  deleteProperty,
  propertyKeys,
  putProperty,
  readProperty,
  type PropertyStore,
} from '../../entity-properties.ts';
import { operation } from '../../operation.ts';
import { AGILE_SCOPES } from '../agile-scopes.ts';
import { requireManageSprints, sprintFor } from '../sprint.ts';

const SPRINT_PROPERTIES: PropertyStore = { table: 'sprint_properties', owner: 'sprint_id' };
const KEYS = '/rest/agile/1.0/sprint/{sprintId}/properties';
const KEY = '/rest/agile/1.0/sprint/{sprintId}/properties/{propertyKey}';

export const listSprintProperties = operation('GET', KEYS, {
  scopes: AGILE_SCOPES.readSprint,
  answer({ site, viewer, params }) {
    const { id } = sprintFor(site, viewer, params.sprintId).sprint;
    const resource = `${site.baseUrl}/rest/agile/1.0/sprint/${id}/properties`;
    return { status: 200, body: propertyKeys(site, SPRINT_PROPERTIES, { id, resource }) };
  },
});

export const getSprintProperty = operation('GET', KEY, {
  scopes: AGILE_SCOPES.readSprint,
  answer({ site, viewer, params }) {
    const { id } = sprintFor(site, viewer, params.sprintId).sprint;
    const value = readProperty(site, SPRINT_PROPERTIES, { id, key: params.propertyKey });
    return { status: 200, body: { key: params.propertyKey, value } };
  },
});

export const putSprintProperty = operation('PUT', KEY, {
  scopes: AGILE_SCOPES.writeSprint,
  answer({ site, viewer, params, text }) {
    const { sprint, board } = sprintFor(site, viewer, params.sprintId);
    requireManageSprints(site, viewer, board);
    return { status: putProperty(site, SPRINT_PROPERTIES, { id: sprint.id, key: params.propertyKey, text }) };
  },
});

export const deleteSprintProperty = operation('DELETE', KEY, {
  scopes: AGILE_SCOPES.deleteSprint,
  answer({ site, viewer, params }) {
    const { sprint, board } = sprintFor(site, viewer, params.sprintId);
    requireManageSprints(site, viewer, board);
    deleteProperty(site, SPRINT_PROPERTIES, { id: sprint.id, key: params.propertyKey });
    return { status: 204 };
  },
});
