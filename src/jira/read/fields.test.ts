import { discoverFields, policyFields } from './fields';
import { criteriaFieldOf, estimatesOf } from './issue-fields';
import type { JiraRequest } from '../request';

type Spoilt = { readonly of?: string; readonly kind?: string };
const aField = (number: number, name: string, { of, kind = 'textarea' }: Spoilt = {}) => ({
  id: `customfield_${number}`,
  name,
  schema: { type: 'string', custom: `com.atlassian.jira.plugin.system.customfieldtypes:${kind}` },
  ...(of === undefined ? {} : { scope: { type: 'PROJECT', project: { id: of } } }),
});
const answering =
  (fields: readonly object[]): JiraRequest =>
  async () => ({ status: 200, headers: { get: () => null }, json: async () => fields });
const discovered = (fields: readonly object[]) => discoverFields(answering(fields));
const found = async (fields: readonly object[], projectId = '10000') =>
  criteriaFieldOf(await discovered(fields), projectId);

test.each([
  ['Acceptance Criteria', 'customfield_1'],
  [' Akzeptanzkriterien', 'customfield_1'],
  ['Abnahmekriterien', 'customfield_1'],
  ['Search criteria', null],
  ['Definition of Done', null],
  ['Acceptance criteria owner', null],
])('a text field called "%s" holds criteria: %s', async (name, id) => {
  expect(await found([aField(1, name)])).toBe(id);
});

test('a field of another kind is never a criteria field', async () => {
  expect(await found([aField(1, 'Acceptance criteria', { kind: 'float' })])).toBeNull();
});

test('a project’s own field comes before a shared one, and another project’s is ignored', async () => {
  const name = 'Acceptance criteria';
  const fields = [aField(1, name, { of: '7' }), aField(2, name), aField(3, name, { of: '10000' })];
  expect(await found(fields)).toBe('customfield_3');
  expect(await found(fields, '8')).toBe('customfield_2');
});

test('the older of two shared fields is used, so that a new one takes no criteria away', async () => {
  expect(await found([aField(10, 'Acceptance criteria'), aField(9, 'Acceptance criteria')])).toBe('customfield_9');
});

test('a project has its own estimate field first, then the shared ones, and no other project’s', async () => {
  const number = { kind: 'float' };
  const fields = [
    aField(1, 'Story Points', number),
    aField(2, 'Story Points', { ...number, of: '7' }),
    aField(3, 'Story Points', { ...number, of: '8' }),
  ];
  const site = await discovered(fields);
  expect(estimatesOf(site, '8')).toEqual(['customfield_3', 'customfield_1']);
  expect(estimatesOf(site, '9')).toEqual(['customfield_1']);
  expect(estimatesOf(site, null)).toEqual(['customfield_1']);
});

test('the app’s own field is known by its key, whatever it is called, and no rule of a team looks at it', async () => {
  const own = { ...aField(7, 'Refinement', { kind: 'textfield' }), key: 'app__PRODUCTION__common-ground-refinement' };
  const other = { ...aField(6, 'Refinement', { kind: 'textfield' }), key: 'customfield_6' };
  expect((await discovered([other, own])).refinement).toBe('customfield_7');
  expect((await discovered([other])).refinement).toBeNull();
  const { rules } = await policyFields(answering([other, own]), '10000');
  expect(rules.map(({ id }) => id)).toEqual(['customfield_6']);
});
