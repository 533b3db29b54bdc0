import { screen, within } from '@testing-library/react';
import { ui } from '../../../../test/ui-host';
import { openLookBack } from '../test/open-look-back';
import { scripted } from '../test/scripted';
import { aReading, steps, threeSprints } from '../test/three-sprints';
import { at } from '../../../../test/builders/look-back';

const aTalk = (day: number, minutes: number) => ({
  id: at(day),
  at: at(day),
  fingerprint: 'f',
  minutes,
  facilitator: 'ana',
  participants: [],
  outcome: 'none',
  agreed: '',
  nextSteps: [],
});
const talksOf = (day: number, minutes: number) => ({
  talks: [aTalk(day, minutes)],
  folded: 0,
  spoke: [],
  asked: null,
  exception: null,
  renewals: [],
  manualChecks: [],
  agreedFacts: null,
});
const talked = (id: string, epic: string, questions: number) => ({
  id,
  key: `TIF-${id}`,
  fields: {
    summary: `Item ${id}`,
    status: { statusCategory: { key: 'new' } },
    issuetype: { subtask: false },
    parent: { fields: { summary: epic } },
  },
  properties: {
    commonGroundTalks: talksOf(3, 24),
    commonGroundQuestions: {
      open: [],
      answered: [],
      asked: Array.from({ length: questions }, () => [at(40), null, 'data']),
    },
  },
});

/** Jira as it answers the search for items that were talked about, and any other request. */
function answerWith(items: readonly object[]) {
  ui.answer('fetchProduct', () => ({
    status: 200,
    statusText: 'OK',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ issues: items, values: [], isLast: true }),
  }));
}

async function openWith(items: readonly object[]) {
  const script = scripted(steps(aReading({ input: threeSprints() })));
  script.all();
  const opened = await openLookBack(script, { toPrepare: items });
  answerWith(items);
  return opened;
}

const region = async () =>
  within(await screen.findByRole('region', { name: 'Where questions come from, and where time went' }));

test('most questions and lost minutes are said in sentences that open their items', async () => {
  const { user } = await openWith([talked('1', 'Allergies', 12), talked('2', 'Payments', 9)]);
  const part = await region();
  expect(part.getByText('Most questions in six weeks: Allergies (12 of 21), about data.')).toBeVisible();
  expect(part.getByText(/^48 minutes of the last half year went into 2 items that were not started/u)).toBeVisible();
  await user.click(part.getByRole('button', { name: /^Show the items: Most questions/u }));
  const list = await screen.findByRole('region', { name: /^Most questions in six weeks/u });
  expect(await within(list).findByRole('link', { name: 'TIF-1 Item 1' })).toBeVisible();
  expect(within(list).queryByRole('link', { name: 'TIF-2 Item 2' })).toBeNull();
});

test('with too little it says what it waits for', async () => {
  await openWith([]);
  expect(await screen.findByText(/After 20 questions in six weeks, .*: where questions come from/u)).toBeVisible();
  expect(screen.queryByRole('region', { name: /^Where questions come from/u })).toBeNull();
});
