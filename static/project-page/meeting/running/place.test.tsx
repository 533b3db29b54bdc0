import { render, screen } from '@testing-library/react';
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
const ready = { lastTalkAt: '2026-11-24T09:06:00.000Z', readiness: aReadiness('ready', { outcome: 'ready' }) };
const emmas = { questions: [aQuestion('q1', { owner: 'emma' })] };

beforeEach(() => remember([{ accountId: 'emma', name: 'Emma', active: true }]));

test.each([
  [
    'how its talk ended, and who answers',
    { ...closed, ...emmas },
    left,
    'Another talk · to be answered by Emma · 6 min',
  ],
  ['nothing more of what is ready', ready, left, 'Ready6 min'],
  [
    'nothing of a talk before the meeting',
    { ...closed, lastTalkAt: '2026-11-20T09:00:00.000Z' },
    left,
    'To refine6 min',
  ],
  ['that it comes back later', closed, { ...left, isAside: true as const }, 'To refinefor later · 6 min'],
])('an item that the meeting has left says %s', (_what, given, move, said) => {
  const meeting = { ...running(two), startedAt, moves: [move, here] };
  render(
    <WordsContext.Provider value={wordsEn}>
      <Place
        item={anItem('TIF-1', { id: one, ...given })}
        opened={{ meeting, receivedAt: performance.now() }}
        go={null}
      />
    </WordsContext.Provider>,
  );
  expect(screen.getByRole('listitem')).toHaveTextContent(said);
});

test('in German, too', () => {
  const meeting = { ...running(two), startedAt, moves: [left, here] };
  const item = anItem('TIF-1', { id: one, ...closed, ...emmas });
  render(
    <WordsContext.Provider value={wordsDe}>
      <Place item={item} opened={{ meeting, receivedAt: performance.now() }} go={null} />
    </WordsContext.Provider>,
  );
  expect(screen.getByRole('listitem')).toHaveTextContent('Antwort von Emma · 6');
});

test('an item that was agreed without a talk is ticked off and says so', () => {
  const meeting = { ...running(two), startedAt, moves: [here], withoutTalk: [one] };
  render(
    <WordsContext.Provider value={wordsEn}>
      <Place
        item={anItem('TIF-1', { id: one, ...ready })}
        opened={{ meeting, receivedAt: performance.now() }}
        go={null}
      />
    </WordsContext.Provider>,
  );
  expect(screen.getByRole('listitem')).toHaveTextContent('✓TIF-1 About TIF-1Readyagreed without a talk');
});
