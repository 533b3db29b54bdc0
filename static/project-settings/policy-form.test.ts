import fc from 'fast-check';
import { aPolicy } from '../../test/builders/a-policy';
import { aFieldRule, aTickedRule } from '../../test/builders/own-rules';
import {
  isSame,
  isWrong,
  presetIn,
  reversedQuorum,
  toChoice,
  toForm,
  whatIsWrong,
  withChoice,
  withPreset,
  withTyped,
} from './policy-form';

const stored = toForm({ policy: aPolicy() });

test('an unchanged policy is saved as it was', () => {
  const { judgedSince: _since, preset: _preset, ownMade: _ownMade, ...choice } = aPolicy();
  expect(toChoice(stored)).toEqual(choice);
});

test('every number within its bounds survives the way through the draft', () => {
  const percent = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.nat(1000), percent, (most, characters, share) => {
      const policy = aPolicy({
        quorumAtLeast: 1,
        quorumAtMost: most,
        draftCharacters: characters,
        materialChange: share / 100,
      });
      expect(toChoice(toForm({ policy }))).toMatchObject({
        quorumAtMost: most,
        draftCharacters: characters,
        materialChange: share / 100,
      });
    }),
  );
});

test.each([
  ['nothing', 'quorumAtLeast', ''],
  ['zero', 'quorumAtLeast', '0'],
  ['a fraction', 'draftCharacters', '1.5'],
  ['more than all', 'materialChange', '101'],
] as const)('%s cannot be saved as %s', (_what, name, text) => {
  const draft = withTyped(stored, name, text);
  expect(toChoice(draft)).toBeNull();
  expect(isWrong(draft, name)).toBe(true);
});

test('limits of the quorum that are reversed cannot be saved, though each is within its bounds', () => {
  const draft = withTyped(stored, 'quorumAtMost', '1');
  expect(toChoice(draft)).toBeNull();
  expect([whatIsWrong(draft), reversedQuorum(draft)]).toEqual(['quorum', { least: 2, most: 1 }]);
  expect(isWrong(draft, 'quorumAtMost')).toBe(false);
});

test('a preset changes the needs and nothing else', () => {
  const scrum = withPreset(withChoice(stored, { language: 'de' }), 'scrum');
  expect(scrum.choice.needs.estimated).toBe('required');
  expect(scrum.choice.language).toBe('de');
  expect(presetIn(scrum)).toBe('scrum');
  expect(isSame(withPreset(scrum, 'starter'), withChoice(stored, { language: 'de' }))).toBe(true);
});

test('a preset leaves custom criteria, their needs and their exceptions as they are', () => {
  const own = [aFieldRule(), aTickedRule({ need: 'advice' })];
  const types = [{ id: '10004', name: 'Bug', needs: { why: 'off', 'own-1': 'off' } }] as const;
  const scrum = withPreset(toForm({ policy: aPolicy({ own, types }) }), 'scrum');
  expect(toChoice(scrum)).toMatchObject({ own, types: [{ id: '10004', needs: { 'own-1': 'off' } }] });
  expect(presetIn(scrum)).toBe('scrum');
});

test('one changed rule turns the preset into own rules', () => {
  const needs = { ...stored.choice.needs, visual: 'required' } as const;
  expect(presetIn(withChoice(stored, { needs }))).toBe('own');
});
