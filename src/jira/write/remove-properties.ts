import { propertyKeys } from '../read/property-keys';
import { ask, type JiraRequest, rest } from '../request';

const keys = Object.values(propertyKeys);

/**
 * Takes our properties off these issues, at most a thousand, as far as the caller may edit them: one request a property,
 * which Jira works off later.
 */
export async function removeOurProperties(request: JiraRequest, issueIds: readonly string[]): Promise<void> {
  // Without ids Jira would take the properties off every issue of the site.
  if (issueIds.length === 0) return;
  for (const key of keys) await removeKey(request, key, { entityIds: issueIds.map(Number) });
}

/** Takes our properties off all issues of the site that the caller may edit, before the app is uninstalled. */
export async function removeAllOurProperties(request: JiraRequest): Promise<void> {
  await Promise.all(keys.map((key) => removeKey(request, key, {})));
}

type Filter = { readonly entityIds?: readonly number[] };

/** Jira answers 303 with the address of the task, 404 where no issue has the property. */
async function removeKey(request: JiraRequest, key: string, filter: Filter): Promise<void> {
  const path = rest`/rest/api/3/issue/properties/${key}`;
  await ask(request, path, { method: 'DELETE', json: filter, expected: [404] });
}
