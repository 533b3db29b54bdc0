import fs from 'node:fs';
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
