import fs from 'node:fs';
import path from 'node:path';
import type { LocalJira } from './support/local-jira';
import { stage } from './support/stage';

const recipe = fs.readFileSync(path.join(__dirname, '../../docs/card-colours.md'), 'utf8');
const queries = [...recipe.matchAll(/^ *\| (\w+) +\| `([^`]+)`/gmu)].map(([, colour = '', jql = '']) => ({
  colour,
  jql,
}));

let jira: LocalJira;
stage((on) => {
  ({ jira } = on);
});

async function found(jql: string): Promise<readonly string[]> {
  const sent = { jql: `project = TIF AND (${jql})`, fields: ['key'], maxResults: 100 };
  const { status, body } = await jira.rest('ana', 'POST', '/rest/api/3/search/jql', sent);
  expect(status).toBe(200);
  return Object(body).issues.map(({ key }: { readonly key: string }) => key);
}

test('the queries of the recipe colour each looked-at item of the sample, the first one that finds it', async () => {
  expect(queries).toHaveLength(6);
  const colours = new Map<string, string>();
  for (const { colour, jql } of queries)
    for (const key of await found(jql)) if (!colours.has(key)) colours.set(key, colour);
  expect(colours.get('TIF-39')).toBe('red');
  expect(colours.get('TIF-38')).toBe('orange');
  expect(colours.get('TIF-41')).toBe('blue');
  expect(colours.get('TIF-47')).toBe('grey');
  expect(colours.get('TIF-44')).toBe('purple');
  expect(colours.get('TIF-46')).toBe('green');
});
