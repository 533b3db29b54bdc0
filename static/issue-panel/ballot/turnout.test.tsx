import { screen } from '@testing-library/react';
import { anOpenBallot, aPanel, aTalk } from '../../../test/a-panel';
import { showPanelAt } from '../../../test/show-panel';
import { remember } from '../../ui/people';

beforeEach(() => {
  const names = { ben: 'Ben', emma: 'Emma', zoe: 'Zoë' };
  remember(Object.entries(names).map(([accountId, name]) => ({ accountId, name, active: true })));
});

// Lists are joined in English throughout, since the test is about the order.
const team = ['zoe', 'ana', 'emma', 'ben'];
const talk = aTalk({ facilitator: 'farah', participants: ['farah', ...team] });

test.each([
  ['en', 'Nobody has voted yet', '5 here', ['Ben', 'Emma', 'Somebody', 'Zoë', 'you']],
  ['de', 'Noch keine Stimme', '5 dabei', ['Ben', 'Emma', 'Jemand', 'Zoë', 'du']],
] as const)('%s: the viewer stands last among those in the talk', async (language, nobody, here, names) => {
  const { user } = await showPanelAt('Vote', aPanel({ talk }), {}, language);
  expect(screen.getByText(new RegExp(nobody))).toBeVisible();
  await user.click(screen.getByRole('button', { name: here }));
  const places = names.map((name) => screen.getByText(name, { selector: 'li > bdi' }));
  for (const [index, place] of places.slice(1).entries())
    expect(places[index]?.compareDocumentPosition(place)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

test.each([
  ['en', 'Voted: Emma and you · waiting: Ben and Zoë'],
  ['de', 'Abgestimmt: Emma and du · noch ohne Stimme: Ben and Zoë'],
] as const)('%s: the viewer stands last among those who have voted', async (language, said) => {
  const ballot = anOpenBallot({ voted: ['ana', 'emma'], waiting: ['zoe', 'ben'], mine: 4, mySize: '5' });
  await showPanelAt('Vote', aPanel({ talk, ballot }), {}, language);
  expect(screen.getByText(said)).toBeVisible();
});

test.each([
  ['en', 'Voted: Emma · waiting: Ben and you'],
  ['de', 'Abgestimmt: Emma · noch ohne Stimme: Ben and du'],
] as const)('%s: the viewer stands last among those who have not', async (language, said) => {
  await showPanelAt(
    'Vote',
    aPanel({ ballot: anOpenBallot({ voted: ['emma'], waiting: ['ana', 'ben'] }) }),
    {},
    language,
  );
  expect(screen.getByText(said)).toBeVisible();
});

test.each([
  ['en', 'Voted: 1 person · waiting: 2 people'],
  ['de', 'Abgestimmt: 1 Person · noch ohne Stimme: 2 Personen'],
] as const)('%s: people are counted where Jira does not tell each name', async (language, said) => {
  const ballot = anOpenBallot({ voted: ['farah'], waiting: ['ana', 'greta'] });
  await showPanelAt('Vote', aPanel({ ballot }), {}, language);
  expect(screen.getByText(said)).toBeVisible();
});
