import { criterionIds } from '../criteria/criterion-ids';
import { presetNeeds, STARTER_POLICY } from './presets';

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

test('a project without settings is judged by these numbers, and nothing is flagged', () => {
  expect(STARTER_POLICY).toMatchObject({
    draftCharacters: 50,
    draftCharactersCjk: 20,
    acceptanceAtLeast: 1,
    smallEnough: 0.5,
    confidentAt: 3,
    quorumAtLeast: 2,
    quorumAtMost: 5,
    materialChange: 0.1,
    flags: { on: false, states: ['draft', 'refine', 'recheck'] },
  });
});
