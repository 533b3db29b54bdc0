import { PROJECT_PROPERTIES, readProperty } from '../entity-properties.ts';
import { operation } from '../operation.ts';
import { projectFor } from '../project-for.ts';
import { SCOPES } from '../scopes.ts';

export const getProjectProperty = operation('GET', '/rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}', {
  scopes: SCOPES.readProjectProperty,
  answer({ site, viewer, params }) {
    const { id } = projectFor(site, viewer, params.projectIdOrKey);
    const value = readProperty(site, PROJECT_PROPERTIES, { id, key: params.propertyKey });
    return { status: 200, body: { key: params.propertyKey, value } };
  },
});
