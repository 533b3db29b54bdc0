import { aPolicy } from '../../../test/builders/a-policy';
import { aTickedRule } from '../../../test/builders/own-rules';
import { presetNeeds } from './presets';
import { presetOf } from './preset-of';

test.each(['starter', 'scrum', 'kanban'] as const)('the needs of %s are recognised as %s', (preset) => {
  expect(presetOf(aPolicy({ needs: presetNeeds(preset) }))).toBe(preset);
});

test('custom criteria and their exceptions do not change the name of the preset', () => {
  const types = [{ id: '10004', name: 'Bug', needs: { 'own-2': 'off' } }] as const;
  expect(presetOf(aPolicy({ needs: presetNeeds('scrum'), own: [aTickedRule()], types }))).toBe('scrum');
});

test.each([
  ['one criterion more', { needs: { ...presetNeeds('scrum'), visual: 'required' } }],
  ['one criterion less', { needs: { ...presetNeeds('scrum'), why: 'off' } }],
  ['an exception for bugs', { types: [{ id: '10004', name: 'Bug', needs: { why: 'off' } }] }],
] as const)('%s makes the policy an own choice', (_what, spoilt) => {
  expect(presetOf(aPolicy({ needs: presetNeeds('scrum'), ...spoilt }))).toBe('own');
});
