import * as fc from 'fast-check';
import { installStorage } from '../../../test/forge-storage';
import { presetNeeds, STARTER_POLICY } from '../../domain/policy/presets';
import { policyToReplace, readPolicy, savePolicyVersion } from './policy-store';
import { putRow, readRow } from './rows';

const at = { entity: 'policy', key: '10000' };
const made = { by: 'ana', at: '2026-11-24T09:00:00.000Z', request: 'saved' };
const stamp = { project: '10000', version: 3, ...made };

/** As a version of the app stored it that did not know this criterion yet. */
function contentWithout(gone: string, preset: 'scrum' | 'own'): object {
  const scrum = Object.entries(presetNeeds('scrum')).filter(([id]) => id !== gone);
  return { ...STARTER_POLICY, preset, version: 3, language: 'de', needs: Object.fromEntries(scrum) };
}

test('where nobody has said anything Starter holds', async () => {
  installStorage();
  expect(await readPolicy('10000')).toEqual(STARTER_POLICY);
});

test.each([
  ['scrum', 'estimated', 'required'],
  ['own', 'estimated', 'advice'],
  ['own', 'asked', 'required'],
] as const)(
  'a criterion that a policy of %s does not name is as its preset has it: %s is %s',
  async (preset, id, need) => {
    installStorage();
    await putRow(at, { ...stamp, content: contentWithout(id, preset) });
    const policy = await readPolicy('10000');
    expect(policy).toMatchObject({ version: 3, language: 'de', preset, needs: { why: 'required', [id]: need } });
    expect(await savePolicyVersion('10000', { ...policy, version: 4 }, made)).toBe(true);
  },
);

test.each([
  ['its content is none', { ...stamp, content: 'x' }, 3],
  ['it asks for what nobody knows', { ...stamp, content: { ...STARTER_POLICY, needs: { psychic: 'required' } } }, 3],
  ['it has lost its number', { project: '10000', content: 'x' }, 0],
])('nothing is judged by a policy that cannot be read: %s; a new one takes its place', async (_what, row, version) => {
  installStorage();
  await putRow(at, row);
  await expect(readPolicy('10000')).rejects.toMatchObject({ code: 'broken-policy' });
  expect((await policyToReplace('10000')).policy).toEqual({ ...STARTER_POLICY, version });
  const next = { ...STARTER_POLICY, version: version + 1, language: 'de' as const };
  expect(await savePolicyVersion('10000', next, made)).toBe(true);
  expect(await readPolicy('10000')).toEqual(next);
});

test.each([
  ['its highest number', { ownMade: 7, needs: 'x' }, 7],
  ['none, where it has no number', { needs: 'x' }, 0],
  ['none, where its number is none', { ownMade: 'many', needs: 'x' }, 0],
  ['none, where it is no object', 'x', 0],
  ['none, where nothing is stored', undefined, 0],
])('own criteria after an unreadable policy count on from %s', async (_from, content, ownMade) => {
  installStorage();
  await putRow(at, content === undefined ? stamp : { ...stamp, content });
  expect((await policyToReplace('10000')).policy).toMatchObject({ version: 3, ownMade, own: [] });
});

test.each([
  ['nothing of it is a policy', { ...stamp, content: 'x' }, [], '"x"'],
  [
    'two criteria are unknown',
    { ...stamp, content: { ...STARTER_POLICY, needs: { a: 'x', b: 'x' } } },
    ['needs'],
    /"a": "x"/,
  ],
  ['it is gone', stamp, [], ''],
])('what is stored and cannot be read is told and shown: %s', async (_what, row, where, text) => {
  installStorage();
  await putRow(at, row);
  const { broken } = await policyToReplace('10000');
  expect(broken?.at).toEqual(where);
  expect(broken?.text).toEqual(text === '' ? '' : expect.stringMatching(text));
});

test('property: whatever is stored is a policy, or told as it is', async () => {
  // Storage takes no null.
  const content = fc.oneof(
    fc.jsonValue().filter((value) => value !== null),
    fc.dictionary(fc.constantFrom(...Object.keys(STARTER_POLICY)), fc.jsonValue()),
  );
  await fc.assert(
    fc.asyncProperty(content, fc.boolean(), async (spoilt, within) => {
      installStorage();
      const stored = within ? { ...STARTER_POLICY, ...Object(spoilt) } : spoilt;
      await putRow(at, { ...stamp, content: stored });
      const { broken } = await policyToReplace('10000');
      const isRead = await readPolicy('10000').then(
        () => true,
        () => false,
      );
      expect(broken === null).toBe(isRead);
      if (broken !== null) expect(JSON.parse(broken.text)).toEqual(JSON.parse(JSON.stringify(stored)));
    }),
  );
});

test('what can be read is not broken', async () => {
  installStorage();
  expect((await policyToReplace('10000')).broken).toBeNull();
  await putRow(at, { ...stamp, content: contentWithout('estimated', 'scrum') });
  expect((await policyToReplace('10000')).broken).toBeNull();
});

test('what a broken policy says of the numbers that it gave out still holds', async () => {
  installStorage();
  await putRow(at, { ...stamp, content: { ownMade: 7, own: 'x' } });
  expect((await policyToReplace('10000')).policy).toMatchObject({ own: [], ownMade: 7 });
});

test('a broken policy is kept under its number when it is replaced', async () => {
  installStorage();
  await putRow(at, { ...stamp, content: 'x' });
  await savePolicyVersion('10000', { ...STARTER_POLICY, version: 4 }, made);
  expect(await readRow({ ...at, key: '10000-3' })).toMatchObject({ version: 3, content: 'x' });
});
