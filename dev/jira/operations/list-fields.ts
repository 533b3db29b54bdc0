import { allFields, fieldBean } from '../field-row.ts';
import { operation } from '../operation.ts';
import { SCOPES } from '../scopes.ts';

export const listFields = operation('GET', '/rest/api/3/field', {
  scopes: SCOPES.readField,
  points: 2,
  answer: ({ site }) => ({ status: 200, body: allFields(site).map(fieldBean) }),
});
