import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { parse } from 'yaml';
import { z } from 'zod';
import type { LocalJira } from './support/local-jira';
import { aPerson, type Person } from './support/person';
import { stage } from './support/stage';

const root = path.join(__dirname, '../..');
const folder = path.join(root, 'docs/automation');
const recipes = fs.readdirSync(folder).filter((file) => file.endsWith('.md') && file !== 'README.md');

const manifest = z
  .object({ modules: z.object({ action: z.array(z.object({ key: z.string(), name: z.string() })) }) })
  .parse(parse(fs.readFileSync(path.join(root, 'manifest.yml'), 'utf8')));

type Rule = { readonly jql: string; readonly action: { readonly actionKey: string; readonly inputs: object } };

/** What the steps of a recipe say: each JQL to paste, with the action that follows it. */
function rulesOf(file: string): readonly Rule[] {
  const text = fs.readFileSync(path.join(folder, file), 'utf8');
  return text
    .split('```jql')
    .slice(1)
    .map((part) => {
      const [jql = '', steps = ''] = part.split('```');
      return { jql: jql.trim().replaceAll('KEY', 'TIF'), action: actionIn(steps) };
    });
}

function actionIn(steps: string): Rule['action'] {
  const ours = /new action: \*\*(.+?)\*\*, work item `(.+?)`/u.exec(steps.replaceAll('New', 'new'));
  const named = manifest.modules.action.find(({ name }) => name === ours?.[1]);
  if (named === undefined) throw new Error(`No action follows the JQL: ${steps}`);
  return { actionKey: named.key, inputs: { issueKey: ours?.[2] } };
}

let jira: LocalJira;
let browser: Browser;
let ana: Person;
stage(async (on) => {
  ({ jira, browser } = on);
  ana = await aPerson(browser, jira, 'ana');
});

const accounts = z.object({ accountId: z.string() });

/** Saves the rule, presses _Run now_ on the automation page, and reads the new lines of its audit log. */
async function run({ jql, action }: Rule, name: string): Promise<readonly string[]> {
  const actor = accounts.parse((await jira.rest('ana', 'GET', '/rest/api/3/myself')).body).accountId;
  const rule = { name, enabled: true, trigger: { every: null, jql }, action, actor };
  const id = name.toLowerCase().replaceAll(/\W+/gu, '-');
  expect((await jira.rest('ana', 'PUT', `/forge/rules/${id}`, rule)).status).toBe(200);
  const page = await ana.open('/jira/software/projects/TIF/automation');
  const rows = page.getByRole('row', { name: new RegExp(name, 'u') });
  const card = page.locator('section').filter({ has: page.getByRole('heading', { name }) });
  await card.getByRole('button', { name: 'Run now' }).waitFor();
  const before = await rows.count();
  await card.getByRole('button', { name: 'Run now' }).click();
  await rows.nth(before).waitFor();
  await jira.settle();
  const said = await rows.allInnerTexts();
  expect(said.filter((row) => /error/u.test(row))).toEqual([]);
  return said.slice(0, said.length - before);
}

const found = z.object({ issues: z.array(z.object({ key: z.string() })) });
async function search(jql: string): Promise<readonly string[]> {
  const json = { jql: `project = TIF AND ${jql}`, fields: ['summary'], maxResults: 100 };
  const { issues } = found.parse((await jira.rest('ana', 'POST', '/rest/api/3/search/jql', json)).body);
  return issues.map(({ key }) => key).toSorted();
}

test('every recipe is tried here', () => {
  expect(recipes.toSorted()).toEqual(['nightly-flags.md', 're-check.md']);
});

test('nightly flags: what is not agreed in the sprints is flagged', async () => {
  const [rule] = rulesOf('nightly-flags.md');
  if (rule === undefined) throw new Error('The recipe has no rule.');
  const wanted = 'statusCategory = "To Do" AND (commonGroundState = refine OR commonGroundState = recheck)';
  await run(rule, 'Nightly flags');
  const flagged = await search('commonGroundFlaggedBy = rule');
  expect(flagged.length).toBeGreaterThan(0);
  expect(await search(`${wanted} AND sprint in openSprints() AND Flagged is EMPTY`)).toEqual([]);
  await run(rule, 'Nightly flags');
  expect(await search('commonGroundFlaggedBy = rule')).toEqual(flagged);
});

test('re-check: what changed since it was agreed says so', async () => {
  const [rule] = rulesOf('re-check.md');
  if (rule === undefined) throw new Error('The recipe has no rule.');
  expect((await run(rule, 'Re-check')).join('\n')).toContain('TIF-38');
  expect(await search('commonGroundState = recheck')).toContain('TIF-38');
});
