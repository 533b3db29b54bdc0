import type { Browser, FrameLocator } from 'playwright-core';
import type { LocalJira } from './local-jira';
import { aPerson, type Person } from './person';

/** A team member with their panel of the shared issue. */
export type Member = Person & { readonly name: string; readonly on: FrameLocator };

type Newcomer = {
  readonly name: string;
  readonly locale?: string;
  readonly projectKey?: string;
  readonly siteAdmin?: boolean;
};

/** Adds an editor to a project, the sample's by default, who signs in as `name`. */
export async function join(jira: LocalJira, newcomer: Newcomer): Promise<void> {
  const { name, locale = 'en_US', projectKey = 'TIF', siteAdmin = false } = newcomer;
  const displayName = `${name.slice(0, 1).toUpperCase()}${name.slice(1)} Newcomer`;
  const signIn = { email: `${name}@tiffin.example`, apiToken: `${name}-token` };
  await jira.control('POST', '/people', {
    accountId: `712020:${name}`,
    displayName,
    locale,
    projectKey,
    siteAdmin,
    ...signIn,
  });
}

/** Opens the issue's panel for each name, in a browser context of their own. */
export async function gather(browser: Browser, jira: LocalJira, names: readonly string[], issueKey: string) {
  return Promise.all(
    names.map(async (name): Promise<Member> => {
      const person = await aPerson(browser, jira, name);
      return { ...person, name, on: await person.panel(issueKey) };
    }),
  );
}

/** A ticket of Ana's with a why and no talk. Resolves with its key. */
export async function aTicket(jira: LocalJira, summary: string): Promise<string> {
  const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const description = {
    type: 'doc',
    version: 1,
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Why' }] },
      paragraph('Parents ask for it each week, and the kitchen answers them by hand.'),
    ],
  };
  const fields = { project: { key: 'TIF' }, issuetype: { name: 'Story' }, summary, description };
  const { status, body } = await jira.rest('ana', 'POST', '/rest/api/3/issue', { fields });
  if (status !== 201 || typeof body !== 'object' || body === null || !('key' in body))
    throw new Error(`No ticket: ${JSON.stringify(body)}`);
  await jira.settle();
  return String(body.key);
}
