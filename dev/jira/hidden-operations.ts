/**
 * Operations of Jira that are not served here and whose paths a parameter of a served one would take: `createmeta` for the
 * key of an issue, which does not exist. They answer 501 with their name, as all others that are not served.
 */
export const hiddenOperations = [
  ['GET', '/rest/api/3/attachment/meta'],
  ['PUT', '/rest/api/3/issue/archive'],
  ['GET', '/rest/api/3/issue/createmeta'],
  ['GET', '/rest/api/3/issue/picker'],
  ['PUT', '/rest/api/3/issue/unarchive'],
  ['GET', '/rest/api/3/project/recent'],
  ['GET', '/rest/api/3/project/type'],
  ['GET', '/rest/agile/1.0/epic/none/issue'],
  ['GET', '/rest/software/1.0/epic/none/issue'],
] as const;
