import { ask, type JiraRequest, rest } from '../request';

/** Most issues in one request. */
const AT_ONCE = 100;

/** A value of the app's own field; null empties it. */
export type FieldValueOf = { readonly issueId: string; readonly value: string | null };

/** `isSilent`: without an entry in the history and without an event, as for a walk through many issues. */
type At = { readonly field: string; readonly isSilent: boolean };

/**
 * Writes values of the app's own field, as the app, grouped by value. Fails with `not-allowed` where Jira says that the
 * field is not the app's, and with `not-found` where the site has no such field.
 * @NOTE unverified on a live site: that null empties a field, and how much of a request one issue that is gone refuses.
 */
export async function writeFieldValues(request: JiraRequest, at: At, values: readonly FieldValueOf[]): Promise<void> {
  const isLoud = String(!at.isSilent);
  const path = rest`/rest/api/3/app/field/value?generateChangelog=${isLoud}&generateAppEvents=${isLoud}`;
  for (let from = 0; from < values.length; from += AT_ONCE) {
    const page = values.slice(from, from + AT_ONCE);
    const updates = [...new Set(page.map(({ value }) => value))].map((value) => ({
      customField: at.field,
      issueIds: page.filter((one) => one.value === value).map(({ issueId }) => Number(issueId)),
      value,
    }));
    await ask(request, path, { json: { updates } });
  }
}
