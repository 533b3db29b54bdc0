import { openApiOracle } from './openapi';

const oracle = openApiOracle();
const status = {
  self: 'http://localhost/rest/api/3/status/1',
  id: '1',
  name: 'To Do',
  description: '',
  iconUrl: 'http://localhost/',
};

test.each([
  ['an id that is a number', { ...status, id: 1 }],
  ['a key that nobody documented', { ...status, surprise: true }],
])('the oracle notices %s', (_what, spoilt) => {
  if (!oracle) return;
  const exchange = { method: 'GET', pathname: '/rest/api/3/status', status: 200 };
  expect(oracle({ ...exchange, body: [status] })).toEqual([]);
  expect(oracle({ ...exchange, body: [spoilt] })).not.toEqual([]);
});
