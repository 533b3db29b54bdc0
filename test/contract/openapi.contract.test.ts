import fs from 'node:fs';
import path from 'node:path';
import { operations } from '../../dev/jira/operations';
import { EXTRACT_FILE, extractText, hasDocuments, readExtract } from '../../dev/tools/openapi/documents';
import { openApiOracle } from './openapi';

const oracle = openApiOracle();
const answer = { method: 'GET', pathname: '/rest/api/3/serverInfo', status: 200 };
const body = { baseUrl: 'http://localhost', deploymentType: 'Cloud' };
/** Atlassian's documents, which may lie beside a checkout. */
const documents = path.resolve(__dirname, '../../../shared/specs');

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

test('the extract is up to date with Atlassian’s documents where they lie beside the project (npm run openapi)', () => {
  const kept = fs.readFileSync(EXTRACT_FILE, 'utf8');
  expect(hasDocuments(documents) ? extractText(documents) : kept).toBe(kept);
});
