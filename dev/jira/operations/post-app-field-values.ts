import { z } from 'zod';
import { declarationOf } from '../app-field.ts';
import { accountOf } from '../caller.ts';
import { JiraError } from '../error.ts';
import { allFields, type Field } from '../field-row.ts';
import { changeIssue } from '../issue-change.ts';
import { issueColumns, type IssueRow } from '../issue-row.ts';
import { storedObject } from '../json.ts';
import { operation } from '../operation.ts';
import { parsed } from '../request-body.ts';
import { SCOPES } from '../scopes.ts';
import type { Site } from '../site.ts';
import { itemOf } from '../writers/field-write.ts';

const bodyShape = z.object({
  updates: z
    .array(z.object({ customField: z.string(), issueIds: z.array(z.number().int()).min(1), value: z.json() }))
    .min(1),
});

/**
 * Writes values of the app's own fields, all or none. Only the app itself may, as its own user; it needs no permission
 * in the project.
 * @NOTE unverified on a live site: that null empties a field, and that an unknown issue refuses the whole request.
 */
export const postAppFieldValues = operation('POST', '/rest/api/3/app/field/value', {
  scopes: SCOPES.none,
  answer({ site, caller, query, body }) {
    const { updates } = parsed(bodyShape, body);
    const history = isOn(query, 'generateChangelog');
    const events = isOn(query, 'generateAppEvents');
    const fields = allFields(site);
    const writes = updates.flatMap(({ customField, issueIds, value }) => {
      const field = ownField(site, fields, { name: customField, isApp: caller.kind === 'app' });
      if (value !== null && typeof value !== 'string')
        throw new JiraError(400, `The value of '${customField}' must be a string.`);
      return issueIds.map((id) => ({ field, issue: issueOf(site, id), value }));
    });
    const places = writes.map(({ field, issue }) => `${field.id} ${issue.id}`);
    if (new Set(places).size < places.length)
      throw new JiraError(400, 'Combinations of custom field and issue should be unique within the request.');
    site.write(() => {
      for (const write of writes) setValue(site, accountOf(caller), { ...write, history, events });
    });
    return { status: 204 };
  },
});

function isOn(query: URLSearchParams, name: string): boolean {
  const given = query.get(name) ?? 'true';
  if (given !== 'true' && given !== 'false') throw new JiraError(400, `${name} is either true or false.`);
  return given === 'true';
}

type Named = { readonly name: string; readonly isApp: boolean };

function ownField(site: Site, fields: readonly Field[], { name, isApp }: Named): Field {
  const field = fields.find((one) => one.id === name || declarationOf(one, site.appFields)?.key === name);
  if (field === undefined) throw new JiraError(404, `The field '${name}' was not found.`);
  if (!isApp || declarationOf(field, site.appFields) === undefined)
    throw new JiraError(403, `Only the app that provides '${name}' may write its values.`);
  return field;
}

function issueOf(site: Site, id: number): IssueRow {
  const issue = site.db.get(issueColumns, 'select * from issues where id = ?', id);
  if (issue === undefined) throw new JiraError(400, `The issue ${id} does not exist.`);
  return issue;
}

type Write = {
  readonly field: Field;
  readonly issue: IssueRow;
  readonly value: string | null;
  readonly history: boolean;
  readonly events: boolean;
};

function setValue(site: Site, by: string, { field, issue, value, history, events }: Write): void {
  const before = storedObject(issue.custom)[field.id];
  const old = typeof before === 'string' ? before : null;
  if (old === value) return;
  changeIssue(site, by, {
    issueId: issue.id,
    custom: { [field.id]: value },
    items: [itemOf(field, { text: old }, { text: value })],
    keepsUpdated: !history && !site.guesses.silentValueMovesUpdated,
    without: { history: !history, events: !events },
  });
}
