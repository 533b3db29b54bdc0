import { aPolicy } from '../../test/builders/a-policy';
import { criterionIds } from './policy';
import { presetNeeds, requiresTooMuch } from './presets';

const required = (preset: 'starter' | 'scrum' | 'kanban') =>
  criterionIds.filter((id) => presetNeeds(preset)[id] === 'required');

test('Starter requires what only people can give, Scrum and Kanban add what the ticket says', () => {
  expect(required('starter')).toEqual(['asked', 'blocking-answered', 'confident']);
  expect(required('scrum')).toEqual([
    'why',
    'acceptance-criteria',
    'asked',
    'blocking-answered',
    'estimated',
    'confident',
  ]);
  expect(required('kanban')).toEqual(['why', 'acceptance-criteria', 'asked', 'blocking-answered', 'confident']);
});

test('more than six required criteria draw a warning', () => {
  expect(requiresTooMuch(aPolicy({ needs: presetNeeds('scrum') }))).toBe(false);
  expect(requiresTooMuch(aPolicy({ needs: { ...presetNeeds('scrum'), visual: 'required' } }))).toBe(true);
});
