import { render, screen } from '@testing-library/react';
import type { MeetingView } from '../../../../src/contract-meeting';
import { remember } from '../../../ui/people';
import { anItem, aQuestion, aReadiness } from '../../backlog/test/an-issue';
import { one, running, two } from '../test/show-meeting';
import { WordsContext } from '../words';
import { wordsDe } from '../words.de';
import { wordsEn } from '../words.en';
import { Place } from './Place';

const startedAt = '2026-11-24T09:00:00.000Z';
const left = { issue: one, at: startedAt };
const here = { issue: two, at: '2026-11-24T09:06:00.000Z' };
const closed = { lastTalkAt: '2026-11-24T09:06:00.000Z', readiness: aReadiness('refine', { outcome: 'another-talk' }) };
const ready = {
  lastTalkAt: '2026-11-24T09:06:00.000Z',
  readiness: aReadiness('ready', { outcome: 'ready', standing: 'agreed' }),
};
const emmas = { questions: [aQuestion('q1', { owner: 'emma' })] };

beforeEach(() => remember([{ accountId: 'emma', name: 'Emma', active: true }]));

/** Draws the place of the first item in a meeting that is at the second one. */
function draw(
  given: Parameters<typeof anItem>[1],
  moves: MeetingView['moves'],
  more: Partial<MeetingView> = {},
  words = wordsEn,
) {
  const meeting = { ...running(two), startedAt, moves, ...more };
  const item = anItem('TIF-1', { id: one, ...given });
  render(
    <WordsContext.Provider value={words}>
      <Place item={item} opened={{ meeting, receivedAt: performance.now() }} />
    </WordsContext.Provider>,
  );
  return screen.getByRole('listitem');
}

test.each([
  [
    'how its talk ended, and who answers',
    { ...closed, ...emmas },
    left,
    'Another talk · to be answered by Emma · 6 min',
  ],
  ['nothing more of what is ready', ready, left, 'Ready6 min'],
  ['nothing of a talk before it', { ...closed, lastTalkAt: '2026-11-20T09:00:00.000Z' }, left, 'To refine6 min'],
  ['that it comes back later', closed, { ...left, isAside: true as const }, 'To refinefor later · 6 min'],
])('an item that the meeting has left says %s', (_what, given, move, said) => {
  expect(draw(given, [move, here])).toHaveTextContent(said);
});

test('in German, too', () => {
  expect(draw({ ...closed, ...emmas }, [left, here], {}, wordsDe)).toHaveTextContent('Antwort von Emma · 6');
});

test('an item that was agreed without a talk is ticked off and says so', () => {
  const said = '✓TIF-1 About TIF-1Readyagreed without a talk';
  expect(draw(ready, [here], { withoutTalk: [one] })).toHaveTextContent(said);
});

test('an item that somebody put there, and that is not agreed, is not ticked off', () => {
  expect(draw(closed, [here], { withoutTalk: [one] })).not.toHaveTextContent(/✓|agreed/u);
});
