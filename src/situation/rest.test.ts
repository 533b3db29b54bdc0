import { anAssessment, anOpenBallot, aPanel, aRevealedBallot, aTalk } from '../../test/a-panel';
import { restOf } from './rest';

const { issue } = aPanel();
const running = { ...issue, progress: 'indeterminate' as const };

test('nothing shrinks in a talk', () => expect(restOf(aPanel({ talk: aTalk() }))).toBeNull());

test.each([
  ['to refine', aPanel(), ['talks']],
  ['in the sprint asking has its button', aPanel({ issue: running }), ['ask', 'talks']],
  ['ready', aPanel({ assessment: anAssessment({ state: 'ready' }) }), ['ask', 'scope', 'confirm', 'talks']],
] as const)('what the menu alone opens: %s', (_when, view, inMenu) => expect(restOf(view)).toMatchObject({ inMenu }));

test.each([
  ['nobody has voted', {}, true],
  ['I have voted', { ballot: anOpenBallot({ mine: 4, voted: ['ana'] }) }, false],
  ['it was revealed', { ballot: aRevealedBallot() }, false],
  ['I may only read', { me: { accountId: 'goran', canEdit: false } }, false],
] as const)('the line of the vote opens it to vote: %s', (_when, view, mayVote) =>
  expect(restOf(aPanel(view))).toMatchObject({ mayVote }),
);
