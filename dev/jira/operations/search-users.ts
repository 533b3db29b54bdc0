import { JiraError } from '../error.ts';
import { findPeople } from '../find-people.ts';
import { mayGlobally } from '../global-permissions.ts';
import { operation } from '../operation.ts';
import { SCOPES } from '../scopes.ts';

export const searchUsers = operation('GET', '/rest/api/3/user/search', {
  scopes: SCOPES.searchUsers,
  points: 2,
  answer({ site, viewer, query }) {
    if (!query.has('query') && !query.has('accountId'))
      throw new JiraError(400, "Either 'query' or 'accountId' is required.");
    return { status: 200, body: findPeople(site, query, () => mayGlobally(site, viewer, 'USER_PICKER')) };
  },
});
