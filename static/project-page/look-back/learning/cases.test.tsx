import { screen, within } from '@testing-library/react';
import { aMoment, aSnapshotItem, at, statusChange } from '../../../../test/builders/look-back';
import type { LookBackInput } from '../../../../src/domain/lookback/past';
import { openRead } from '../test/open-look-back';
import { aReading, threeSprints } from '../test/three-sprints';

const openWith = (input: Partial<LookBackInput>) => openRead(aReading({ input: threeSprints(input) }));

const part = async () => within(await screen.findByRole('region', { name: 'What went wrong in Sprint 10' }));

test('what went wrong in the last sprint is told item by item', async () => {
  await openWith({});
  const cases = await part();
  expect(cases.getAllByRole('listitem')).toHaveLength(1);
  expect(cases.getByRole('link', { name: 'TIF-8 Allergens' })).toBeVisible();
  expect(cases.getByText('not finished, never started, summary changed on 4 Oct 2025')).toBeVisible();
  expect(cases.getByText('What was known when Sprint 10 started is not recorded.')).toBeVisible();
});

test('what was known at the start stands beside it, and the text is for the retrospective', async () => {
  const known = aSnapshotItem({ id: '8', state: 'refine', openQuestions: 2, lowestConfidence: 2 });
  const issues = threeSprints().issues.map((issue) =>
    issue.id === '8' ? { ...issue, changes: [...issue.changes, statusChange(at(30), 'todo', 'doing')] } : issue,
  );
  const start = aMoment(at(28), [known, aSnapshotItem({ id: '7' })]);
  const close = aMoment(at(42), [known, aSnapshotItem({ id: '7', done: true })]);
  const { user } = await openWith({ issues, recorded: [{ sprintId: 10, start, close }] });
  const cases = await part();
  const told =
    'not finished, 12 days in “In Progress”, summary changed on 4 Oct 2025 · was not agreed, 2 questions open at its start, lowest confidence 2 of 5';
  expect(cases.getByText(told)).toBeVisible();
  expect(cases.queryByText(/not recorded/u)).toBeNull();
  await user.click(cases.getByRole('button', { name: 'Copy for the retrospective' }));
  expect(await cases.findByText('Copied.')).toBeVisible();
  expect(await navigator.clipboard.readText()).toBe(
    `What went wrong in Sprint 10\nTIF-8 Allergens: ${told}\n   https://tiffin.example/browse/TIF-8`,
  );
});

test('a start that was recorded too late says so, and nothing of it is told', async () => {
  const known = aSnapshotItem({ id: '8', state: 'ready' });
  const start = { ...aMoment(at(28), [known]), recorded: at(28, 190) };
  await openWith({ recorded: [{ sprintId: 10, start, close: aMoment(at(42), [known]) }] });
  const cases = await part();
  expect(cases.getByText(/^Sprint 10 was recorded 3 hours after its start: too late/u)).toBeVisible();
  expect(cases.queryByText(/agreed/u)).toBeNull();
});

test('a sprint in which nothing went wrong says so', async () => {
  await openWith({ issues: threeSprints().issues.filter(({ id }) => id !== '8') });
  const cases = await part();
  expect(cases.getByText(/^Nothing went wrong in Sprint 10: the item that was committed was finished/u)).toBeVisible();
  expect(cases.queryByRole('button')).toBeNull();
});
