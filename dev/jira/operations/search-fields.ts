import { declarationOf, isOfApp } from '../app-field.ts';
import { JiraError } from '../error.ts';
import { allFields } from '../field-row.ts';
import { objectsIn, operation } from '../operation.ts';
import { mayBrowseAny } from '../permissions.ts';
import { paging } from '../query.ts';
import { SCOPES } from '../scopes.ts';

/** The parameters that the local Jira knows. */
const KNOWN = ['startAt', 'maxResults', 'id', 'expand'];

/** Fields by their ids, with how many screens show them. */
export const searchFields = operation('GET', '/rest/api/3/field/search', {
  scopes: SCOPES.searchFields,
  points: objectsIn('values'),
  answer({ site, viewer, query }) {
    const other = [...query.keys()].find((name) => !KNOWN.includes(name));
    if (other !== undefined) throw new JiraError(501, `The local Jira searches no fields by '${other}'.`);
    const { startAt, maxResults } = paging(query, 50, 100);
    const ids = query.getAll('id');
    const expand = (query.get('expand') ?? '').split(',');
    const seesCustom = mayBrowseAny(site, viewer);
    const found = allFields(site).filter(({ id, custom }) => ids.includes(id) && (seesCustom || !custom));
    const values = found.slice(startAt, startAt + maxResults).map((field) => ({
      id: field.id,
      name: field.name,
      schema: field.schema ?? { type: 'any' },
      ...(expand.includes('key') ? { key: declarationOf(field, site.appFields)?.key ?? field.id } : {}),
      ...(expand.includes('isLocked') ? { isLocked: isOfApp(field.schema) } : {}),
      ...(expand.includes('screensCount') ? { screensCount: site.guesses.screensOfField } : {}),
    }));
    const isLast = startAt + values.length >= found.length;
    return { status: 200, body: { maxResults, startAt, total: found.length, isLast, values } };
  },
});
