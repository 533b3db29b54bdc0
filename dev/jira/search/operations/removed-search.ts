import { operation, type Answer } from '../../operation.ts';
import { SEARCH_SCOPES } from '../search-scopes.ts';

const REMOVED =
  'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. ' +
  'A full migration guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046';

const gone = (): Answer => ({ status: 410, body: { errorMessages: [REMOVED], errors: {} } });

/** Removed from Jira Cloud in 2025. */
export const getSearch = operation('GET', '/rest/api/3/search', { scopes: SEARCH_SCOPES.get, answer: gone });
export const postSearch = operation('POST', '/rest/api/3/search', { scopes: SEARCH_SCOPES.post, answer: gone });
