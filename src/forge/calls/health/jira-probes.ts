import { z } from 'zod';
import type { CheckOf, FieldName } from '../../../contract-health';
import { AppError } from '../../../failure';
import { discoverFields } from '../../../jira/read/fields';
import type { SiteFields } from '../../../jira/read/issue-fields';
import * as jql from '../../../jira/search/jql';
import { ask, checked, type JiraRequest, readReply } from '../../../jira/request';
import { askSite } from '../../../jira/read/site';
import { probe } from './probe';
import { isTaken } from './search-probes';

/** What Jira shows the app of its fields, links and settings. */
export const jiraProbes = [
  probe('fields', async ({ app, person }) => {
    const [ofApp, ofPerson] = await Promise.all([discoverFields(app), discoverFields(person)]);
    return fieldsCheck(ofApp, ofPerson);
  }),
  probe('flag-option', async ({ app }) => flagCheck(app, (await discoverFields(app)).flagged)),
  probe('link-type', ({ app }) => linkCheck(app)),
  probe('site', ({ app, opened }) => siteCheck(app, opened)),
];

/** What the person sees and the app does not, the app has no right to. */
function fieldsCheck(ofApp: SiteFields, ofPerson: SiteFields): CheckOf<'fields'> {
  const missing = missingIn(ofApp);
  const hidden = missingIn(ofPerson);
  const seenByPerson = missing.filter((name) => !hidden.includes(name));
  return {
    id: 'fields',
    state: seenByPerson.length > 0 ? 'failed' : missing.length > 0 ? 'warning' : 'passed',
    missing,
    seen: seenByPerson,
  };
}

function missingIn({ sprint, flagged, estimates }: SiteFields): readonly FieldName[] {
  const names: readonly FieldName[] = ['sprint', 'flagged', 'estimate'];
  const isThere = { sprint: sprint !== null, flagged: flagged !== null, estimate: estimates.length > 0 };
  return names.filter((name) => !isThere[name]);
}

const page = z.object({ issues: z.array(z.object({ fields: z.record(z.string(), z.unknown()) })) });
const options = z.array(z.object({ value: z.string() }));

/**
 * Whether search knows the option that our flag sets: a site set up in another language may call it otherwise. Its name
 * is read from a flagged issue.
 */
async function flagCheck(jira: JiraRequest, field: string | null): Promise<CheckOf<'flag-option'>> {
  const number = field === null ? undefined : /^customfield_(\d+)$/u.exec(field)?.[1];
  if (field === null || number === undefined) return { id: 'flag-option', state: 'untried', option: null };
  const [isKnown, option] = await Promise.all([isTaken(jira, jql.flagged), optionOn(jira, field, Number(number))]);
  return { id: 'flag-option', state: isKnown ? 'passed' : 'failed', option };
}

async function optionOn(jira: JiraRequest, field: string, number: number): Promise<string | null> {
  const json = { jql: jql.hasField(number), fields: [field], maxResults: 1 };
  const { status, body } = await ask(jira, '/rest/api/3/search/jql', { json, expected: [400] });
  if (status === 400) return null;
  const { issues } = checked((value) => page.safeParse(value), body);
  return options.safeParse(issues[0]?.fields[field]).data?.[0]?.value ?? null;
}

const linkTypes = z.object({ issueLinkTypes: z.array(z.object({ name: z.string(), inward: z.string() })) });

/** Blockers are known by the name of their link type. */
async function linkCheck(jira: JiraRequest): Promise<CheckOf<'link-type'>> {
  const { issueLinkTypes } = await readReply(jira, '/rest/api/3/issueLinkType', linkTypes);
  const blocking = issueLinkTypes.find(({ name, inward }) => /block/iu.test(`${name} ${inward}`));
  return { id: 'link-type', state: blocking === undefined ? 'warning' : 'passed', name: blocking?.name ?? null };
}

async function siteCheck(jira: JiraRequest, opened: string | null): Promise<CheckOf<'site'>> {
  const { address, timeZone } = await askSite(jira);
  const isOther = opened !== null && address !== null && address !== opened.replace(/\/+$/u, '');
  const isKnown = address !== null && timeZone !== null;
  return { id: 'site', state: isKnown && !isOther ? 'passed' : 'warning', address, opened, timeZone };
}

/** Fails with `not-administrator` for people who do not administer the site. Nothing else says that they do not. */
export async function mustAdministerSite(jira: JiraRequest): Promise<void> {
  const { permissions } = await readReply(jira, '/rest/api/3/mypermissions?permissions=ADMINISTER', granted);
  if (permissions['ADMINISTER']?.havePermission !== true)
    throw new AppError('not-allowed', 'This takes the right to administer Jira.', { because: 'not-administrator' });
}

const granted = z.object({ permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })) });
