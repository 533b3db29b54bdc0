import { RESERVED_WORDS } from '@atlaskit/jql-ast';
import type { JsonObject } from '../../json.ts';
import { operation } from '../../operation.ts';
import { JQL_FUNCTIONS } from '../jql-function.ts';
import { searchableFields, type NamedField } from '../catalog.ts';
import { SEARCH_SCOPES } from '../search-scopes.ts';
import { scopeOf } from '../viewer-scope.ts';

/** Fields and functions for query builders, without types. */
export const getAutocompleteData = operation('GET', '/rest/api/3/jql/autocompletedata', {
  scopes: SEARCH_SCOPES.reference,
  answer({ site, viewer }) {
    const fields = searchableFields(scopeOf(site, viewer));
    return {
      status: 200,
      body: {
        visibleFieldNames: fields.map(fieldBean),
        visibleFunctionNames: JQL_FUNCTIONS.map(({ name, list }) => ({
          value: `${name}()`,
          displayName: `${name}()`,
          types: [],
          ...(list && { isList: 'true' }),
        })),
        jqlReservedWords: [...RESERVED_WORDS],
      },
    };
  },
});

function fieldBean({ name, field, cfid }: NamedField): JsonObject {
  return {
    value: /^[\w.]+$/.test(name) ? name : `"${name}"`,
    displayName: cfid === undefined ? name : `${name} - ${cfid}`,
    orderable: field.order ? 'true' : 'false',
    searchable: field.operators.length > 0 ? 'true' : 'false',
    operators: [...field.operators],
    types: [],
    ...(cfid !== undefined && { cfid }),
  };
}
