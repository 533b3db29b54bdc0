import { PROJECT_PROPERTIES, putProperty } from '../entity-properties.ts';
import { operation } from '../operation.ts';
import { projectToAdminister } from '../project-for.ts';
import { SCOPES } from '../scopes.ts';

export const putProjectProperty = operation('PUT', '/rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}', {
  scopes: SCOPES.writeProjectProperty,
  answer({ site, viewer, params, text }) {
    const { id } = projectToAdminister(site, viewer, params.projectIdOrKey);
    return { status: putProperty(site, PROJECT_PROPERTIES, { id, key: params.propertyKey, text }) };
  },
});
