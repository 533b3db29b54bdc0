import { ui } from './ui-host';

export const issueTypes = {
  story: { id: '1', name: 'Story', subtask: false, hierarchyLevel: 0 },
  subtask: { id: '4', name: 'Sub-task', subtask: true, hierarchyLevel: -1 },
};
type Type = (typeof issueTypes)[keyof typeof issueTypes];

/** A transition as Jira describes it. */
export const transitionTo = (id: string, name: string, key = 'done', fields: object = {}): object => ({
  id,
  name,
  fields,
  to: { name, statusCategory: { key } },
});

/** Jira's answers to the split form: the issue, the types that can be created, and the viewer's transitions. */
export function serveSplitting(own: Type, creatable: readonly Type[], transitions: readonly object[] = []): void {
  ui.answer('fetchProduct', (asked) => {
    const path = JSON.stringify(asked);
    const body = path.includes('createmeta')
      ? { issueTypes: creatable }
      : path.includes('issueLinkType')
        ? { issueLinkTypes: [] }
        : path.includes('transitions')
          ? { transitions }
          : { fields: { issuetype: own } };
    return {
      status: 200,
      statusText: 'OK',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    };
  });
}
