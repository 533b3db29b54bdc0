import { deleteProperty, PROJECT_PROPERTIES } from '../entity-properties.ts';
import { operation } from '../operation.ts';
import { projectToAdminister } from '../project-for.ts';
import { SCOPES } from '../scopes.ts';

export const deleteProjectProperty = operation(
  'DELETE',
  '/rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}',
  {
    scopes: SCOPES.deleteProjectProperty,
    answer({ site, viewer, params }) {
      const { id } = projectToAdminister(site, viewer, params.projectIdOrKey);
      deleteProperty(site, PROJECT_PROPERTIES, { id, key: params.propertyKey });
      return { status: 204 };
    },
  },
);
