import { openApiOracle } from './openapi';

const oracle = openApiOracle();
if (oracle === undefined) throw new Error('Without the documents jest.config.js leaves this file out.');
const answer = { method: 'GET', pathname: '/rest/api/3/serverInfo', status: 200 };
const body = { baseUrl: 'http://localhost', deploymentType: 'Cloud' };

test.each([
  ['a number where text belongs', { ...body, deploymentType: 1 }],
  ['an undocumented key', { ...body, surprise: true }],
])('the oracle reports %s', (_what, spoilt) => {
  expect(oracle({ ...answer, body })).toEqual([]);
  expect(oracle({ ...answer, body: spoilt })).toHaveLength(1);
});
