import fc from 'fast-check';
import { aPolicy } from '../../../test/builders/a-policy';
import { aFieldRule, aTickedRule } from '../../../test/builders/own-rules';
import { criterionIds } from '../criteria/criterion-ids';
import { toPolicyFile } from './policy-file';
import { FILE_LIMIT } from './policy-limits';
import { presetNeeds } from './presets';
import { readPolicyFile } from './read-policy-file';

const policy = aPolicy({ version: 7, own: [aFieldRule(), aTickedRule()], ownMade: 2, board: 3 });
const names = { acceptanceField: null, board: 'Tiffin board' };
const written = toPolicyFile(policy, names);
const spoiled = (change: object, part: object = {}): string => {
  const file = JSON.parse(written);
  return JSON.stringify({ ...file, ...change, policy: { ...file.policy, ...part } });
};

test('a policy that was written is read as it was, without version, preset and author', () => {
  const { version: _version, judgedSince: _since, preset: _preset, ownMade: _ownMade, ...choice } = policy;
  expect(readPolicyFile(written)).toEqual({ policy: choice, names });
});

test.each(['starter', 'scrum', 'kanban'] as const)('what a file of %s does not name is as in its preset', (preset) => {
  const all = presetNeeds(preset);
  // Only this one tells Scrum from Kanban, and it has always been there.
  for (const id of criterionIds.filter((one) => one !== 'estimated')) {
    const { [id]: _later, ...before } = all;
    expect(readPolicyFile(spoiled({}, { needs: before }))).toMatchObject({ policy: { needs: all } });
  }
});

test('what a file of no preset does not name is as in Starter', () => {
  const { who: _later, ...before } = { ...presetNeeds('scrum'), visual: 'required' };
  expect(readPolicyFile(spoiled({}, { needs: before }))).toMatchObject({
    policy: { needs: { ...before, who: 'advice' } },
  });
  const { asked: _asked, ...others } = { ...before, why: 'off' };
  expect(readPolicyFile(spoiled({}, { needs: others }))).toMatchObject({ policy: { needs: { asked: 'required' } } });
});

test('a version and an author in a file are left out', () => {
  const read = readPolicyFile(spoiled({ by: 'ana' }, { version: 99, by: 'ana', at: 'now', ownMade: 5 }));
  expect(read).toEqual(readPolicyFile(written));
});

test.each([
  ['no JSON', 'why not', { because: 'not-json' }],
  ['another JSON', '{"rules":[]}', { because: 'not-ours' }],
  ['null', 'null', { because: 'not-ours' }],
  ['a newer file', spoiled({ formatVersion: 2 }), { because: 'newer' }],
  ['five megabytes', `{"a":"${'x'.repeat(5_000_000)}"}`, { because: 'too-large' }],
  ['a wrong number', spoiled({}, { quorumAtLeast: 0 }), { because: 'invalid', at: ['quorumAtLeast'] }],
  ['a wrong rule', spoiled({}, { own: [aTickedRule(), { id: 'own-3' }] }), { because: 'invalid', at: ['own 2'] }],
  ['no names', spoiled({ names: undefined }), { because: 'invalid', at: ['names'] }],
])('%s is refused with the reason', (_what, text, problem) => {
  expect(readPolicyFile(text)).toEqual(problem);
});

test('any text is read or refused, and nothing is thrown', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.json().map((one) => spoiled({ names: one })),
      ),
      (text) => {
        const read = readPolicyFile(text);
        expect('policy' in read || read.because.length > 0).toBe(true);
      },
    ),
  );
  expect(written.length).toBeLessThan(FILE_LIMIT);
});
