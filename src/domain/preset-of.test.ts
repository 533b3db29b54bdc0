import { presetNeeds } from './presets';
import { presetOf } from './preset-of';

test.each(['starter', 'scrum', 'kanban'] as const)('what %s asks for is called %s', (preset) => {
  expect(presetOf(presetNeeds(preset))).toBe(preset);
});

test('one criterion more or less makes it an own choice', () => {
  expect(presetOf({ ...presetNeeds('scrum'), visual: 'required' })).toBe('own');
  expect(presetOf({ ...presetNeeds('scrum'), why: 'off' })).toBe('own');
});
