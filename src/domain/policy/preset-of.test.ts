import { aPolicy } from '../../../test/builders/a-policy';
import { aTickedRule } from '../../../test/builders/own-rules';
import { presetNeeds } from './presets';
import { presetOf } from './preset-of';

test.each(['starter', 'scrum', 'kanban'] as const)('the needs of %s are recognised as %s', (preset) => {
  const own = [aTickedRule({ need: 'off' })];
  expect(presetOf(aPolicy({ needs: presetNeeds(preset), own }))).toBe(preset);
});

test.each([
  ['one criterion more', { needs: { ...presetNeeds('scrum'), visual: 'required' } }],
  ['one criterion less', { needs: { ...presetNeeds('scrum'), why: 'off' } }],
  ['a criterion of the team’s own', { own: [aTickedRule({ need: 'advice' })] }],
  ['an exception for bugs', { types: [{ id: '10004', name: 'Bug', needs: { why: 'off' } }] }],
] as const)('%s makes the policy an own choice', (_what, spoilt) => {
  expect(presetOf(aPolicy({ needs: presetNeeds('scrum'), ...spoilt }))).toBe('own');
});
