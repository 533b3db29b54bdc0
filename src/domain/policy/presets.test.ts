import { criterionIds } from '../criteria/criteria';
import { presetNeeds } from './presets';

const required = (preset: 'starter' | 'scrum' | 'kanban') =>
  criterionIds.filter((id) => presetNeeds(preset)[id] === 'required');

test('Starter requires what people say; Scrum and Kanban add what the ticket says', () => {
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
