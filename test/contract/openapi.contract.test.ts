import fs from 'node:fs';
import { ada, aSite, aStory } from '../../dev/jira/a-site';
import { operations } from '../../dev/jira/operations';
import { EXTRACT_FILE, readExtract } from '../../dev/tools/openapi/documents';
import { extractOf } from '../../dev/tools/openapi/extract';
import { openApiOracle } from './openapi';

const oracle = openApiOracle();
const answer = { method: 'GET', pathname: '/rest/api/3/serverInfo', status: 200 };
const body = { baseUrl: 'http://localhost', deploymentType: 'Cloud' };

test.each([
  ['a number where text belongs', { ...body, deploymentType: 1 }],
  ['an undocumented key', { ...body, surprise: true }],
])('the oracle reports %s', (_what, spoilt) => {
  expect(oracle({ ...answer, body })).toEqual([]);
  expect(oracle({ ...answer, body: spoilt })).toHaveLength(1);
});

test('the extract describes every operation of the local Jira that Atlassian documents', () => {
  const shapeOf = (operation: string) => operation.replaceAll(/\{\w+\}/gu, '{}');
  const named = Object.values(readExtract()).flatMap(({ others }) => (Array.isArray(others) ? others.map(String) : []));
  const served = new Set(operations.map((operation) => shapeOf(`${operation.method} ${operation.path}`)));
  expect(named.filter((operation) => served.has(shapeOf(operation)))).toEqual([]);
});

test('every operation that Atlassian documents and the local Jira lacks answers 501 with its name', async () => {
  const site = aSite();
  const parameters = { issueIdOrKey: await aStory(site), projectIdOrKey: 'SHOP' };
  const valueOf = (name: string) => Object.entries(parameters).find(([known]) => known === name)?.[1] ?? '10000';
  const named = Object.values(readExtract()).flatMap(({ others }) => (Array.isArray(others) ? others.map(String) : []));
  expect(named.length).toBeGreaterThan(600);
  for (const name of named) {
    const request = name.replaceAll(/\{(\w+)\}/gu, (_whole, parameter: string) => valueOf(parameter));
    const { status, body } = await site.ask(ada, request);
    expect({ name, status, body }).toEqual({
      name,
      status: 501,
      body: { errorMessages: [`The local Jira does not implement ${request}.`], errors: {} },
    });
  }
});

test('the extract names its sources and has none of their sentences', () => {
  const extract = readExtract();
  expect(extract.platform['info']).toHaveProperty('version', expect.stringMatching(/^1001\.0\.0/u));
  expect(extract.software['info']).toHaveProperty('title', 'Jira Software Cloud API');
  expect(fs.readFileSync(EXTRACT_FILE, 'utf8')).not.toMatch(/"(description|summary|example)":"/u);
});

test('the extract holds what the tool would keep of it today', () => {
  const { platform, software } = readExtract();
  for (const extract of [platform, software])
    expect(extractOf(extract, operations)).toEqual({ ...extract, others: [] });
});
