import { screen, within } from '@testing-library/react';
import { aPastTalk } from '../../../../test/a-panel';
import { openRead } from '../test/open-look-back';
import { aReading } from '../test/three-sprints';
import { at } from '../../../../test/builders/look-back';

const talks = [aPastTalk({ id: at(3), at: at(3), minutes: 24 })];
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
    commonGroundTalks: { talks, folded: 0, exception: null },
    commonGroundQuestions: {
      open: [],
      asked: Array.from({ length: questions }, () => [at(40), null, 'data']),
    },
  },
});

const region = async () =>
  within(await screen.findByRole('region', { name: 'Where questions come from, and where time went' }));

test('most questions and lost minutes are said in sentences that open their items', async () => {
  const { user } = await openRead(aReading(), {
    toPrepare: [talked('1', 'Allergies', 12), talked('2', 'Payments', 9)],
  });
  const part = await region();
  expect(part.getByText('Most questions in six weeks: Allergies (12 of 21), about data.')).toBeVisible();
  expect(part.getByText(/^48 minutes of the last half year went into 2 items that were not started/u)).toBeVisible();
  await user.click(part.getByRole('button', { name: /^Show the items: Most questions/u }));
  const list = await screen.findByRole('region', { name: /^Most questions in six weeks/u });
  expect(await within(list).findByRole('link', { name: 'TIF-1 Item 1' })).toBeVisible();
  expect(within(list).queryByRole('link', { name: 'TIF-2 Item 2' })).toBeNull();
});

test('with too little it says what it waits for', async () => {
  await openRead();
  expect(await screen.findByText(/After 20 questions in six weeks, .*: where questions come from/u)).toBeVisible();
  expect(screen.queryByRole('region', { name: /^Where questions come from/u })).toBeNull();
});
