import { PROJECT_PROPERTIES, propertyKeys } from '../entity-properties.ts';
import { operation } from '../operation.ts';
import { projectFor } from '../project-for.ts';
import { SCOPES } from '../scopes.ts';

export const listProjectProperties = operation('GET', '/rest/api/3/project/{projectIdOrKey}/properties', {
  scopes: SCOPES.readProjectProperty,
  answer({ site, viewer, params }) {
    const { id } = projectFor(site, viewer, params.projectIdOrKey);
    const resource = `${site.baseUrl}/rest/api/3/project/${id}/properties`;
    return { status: 200, body: propertyKeys(site, PROJECT_PROPERTIES, { id, resource }) };
  },
});
