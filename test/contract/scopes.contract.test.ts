import { operations } from '../../dev/jira/operations';
import { documentedScopes } from './openapi';

const documented = documentedScopes();

const ours = operations
  .filter(({ path }) => /^\/rest\/(api\/3|agile\/1\.0)\//u.test(path))
  .map(
    ({ method, path, scopes }) => [`${method} ${path}`, scopes.map((alternative) => [...alternative].sort())] as const,
  );

test.each(ours)('%s needs the scopes that Atlassian documents', (operation, scopes) => {
  expect(scopes).toEqual(documented(operation));
});
