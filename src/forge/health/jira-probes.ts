import { z } from 'zod';
import type { Check } from '../../contract-health';
import { AppError, orIfForbidden } from '../../failure';
import { discoverFields } from '../../jira/fields';
import { noFields, type SiteFields } from '../../jira/issue-fields';
import * as jql from '../../jira/jql';
import { readinessIndex } from '../../jira/property-keys';
import { ask, checked, type JiraRequest } from '../../jira/request';

/** What Jira shows the app of fields and searches. */
export async function jiraProbes(jira: JiraRequest): Promise<readonly Check[]> {
  const fields = await discoverFields(jira).catch(orIfForbidden(noFields));
  return [fieldsCheck(fields), await aliasCheck(jira), await flagCheck(jira, fields.flagged)];
}

function fieldsCheck({ sprint, flagged, estimates }: SiteFields): Check {
  const missing = [
    ...(sprint === null ? (['sprint'] as const) : []),
    ...(flagged === null ? (['flagged'] as const) : []),
    ...(estimates.length === 0 ? (['estimate'] as const) : []),
  ];
  return { id: 'fields', state: missing.length === 0 ? 'passed' : 'warning', missing };
}

/** Values of each type that a query of ours compares with. */
const sampleOf = { string: '"ready"', number: '0', date: '"2026-01-01"' } as const;

/** Whether Jira takes every JQL name that the manifest declares, with the comparison that queries use. */
async function aliasCheck(jira: JiraRequest): Promise<Check> {
  const refused: string[] = [];
  for (const { searchAlias, type } of Object.values(readinessIndex)) {
    const operator = type === 'string' ? '=' : '>=';
    const query = `${searchAlias} ${operator} ${sampleOf[type]}`;
    const path = '/rest/api/3/search/approximate-count';
    const { status } = await ask(jira, path, { method: 'POST', json: { jql: query }, expected: [400] });
    if (status === 400) refused.push(searchAlias);
  }
  return { id: 'search-alias', state: refused.length === 0 ? 'passed' : 'failed', refused };
}

const page = z.object({ issues: z.array(z.object({ fields: z.record(z.string(), z.unknown()) })) });
const options = z.array(z.object({ value: z.string() }));
/** The option that our flag sets. */
const IMPEDIMENT = 'Impediment';

/** The name of the flag's option, read from a flagged issue: a site set up in another language may call it otherwise. */
async function flagCheck(jira: JiraRequest, field: string | null): Promise<Check> {
  const untried: Check = { id: 'flag-option', state: 'untried', option: null };
  if (field === null) return untried;
  const number = /^customfield_(\d+)$/u.exec(field)?.[1];
  if (number === undefined) return untried;
  const json = { jql: jql.hasField(Number(number)), fields: [field], maxResults: 1 };
  const { status, body } = await ask(jira, '/rest/api/3/search/jql', { method: 'POST', json, expected: [400] });
  if (status === 400) return untried;
  const { issues } = checked((value) => page.safeParse(value), body);
  const option = options.safeParse(issues[0]?.fields[field]).data?.[0]?.value ?? null;
  if (option === null) return untried;
  return { id: 'flag-option', state: option === IMPEDIMENT ? 'passed' : 'failed', option };
}

/** Fails with `not-allowed` for people who do not administer the site. */
export async function mustAdministerSite(jira: JiraRequest): Promise<void> {
  const { body } = await ask(jira, '/rest/api/3/mypermissions?permissions=ADMINISTER');
  const { permissions } = checked((value) => granted.safeParse(value), body);
  if (permissions['ADMINISTER']?.havePermission !== true)
    throw new AppError('not-allowed', 'This takes the right to administer Jira.', { because: 'not-administrator' });
}

const granted = z.object({ permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })) });
