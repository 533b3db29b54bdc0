import { newFrame } from '../../../ui/kept';
import { screen, within } from '@testing-library/react';
import { aMoment, aSnapshotItem, at } from '../../../../test/builders/look-back';
import { pastOutcomesOf } from '../../../../src/domain/lookback/began';
import { type Address, NO_ADDRESS } from '../../backlog/filter/use-kept';
import { openLookBack, openRead } from '../test/open-look-back';
import { scripted } from '../test/scripted';
import { aListedSprint, aReading, editsOf, steps, threeSprints } from '../test/three-sprints';

const listed = [8, 9, 10].map(aListedSprint);
const agreed = aSnapshotItem({ id: '7', state: 'ready' });
const others = ['1', '2', '3'].map((id) => aSnapshotItem({ id, state: 'refine' }));
const recorded = [
  { sprintId: 8, start: aMoment(at(0), others), close: aMoment(at(14), others) },
  { sprintId: 9, start: aMoment(at(14), [...others, agreed]), close: aMoment(at(28), [...others, agreed]) },
  { sprintId: 10, start: aMoment(at(28), [agreed]), close: aMoment(at(42), [agreed]) },
];

const open = (address: Address = NO_ADDRESS) => openRead(aReading(), { recorded, closed: listed, address });

const part = async () => within(await screen.findByRole('region', { name: 'Since you began' }));

test('it is read when it is asked for, began is derived, and both sides stand beside each other', async () => {
  const { user, script } = await open();
  const since = await part();
  expect(since.getByRole('combobox', { name: 'You began with' })).toHaveValue('10');
  expect(since.queryByRole('table')).toBeNull();
  const before = script.asked.length;
  await user.click(since.getByRole('button', { name: 'Read the last 3 sprints from Jira’s history' }));
  expect(await since.findByRole('columnheader', { name: /before: 2 sprints/u })).toBeVisible();
  expect(script.asked).toHaveLength(before + 1);
  expect(since.getByRole('button', { name: /^since: 1 sprint: 1 of 2 with trouble/u })).toBeVisible();
  expect(since.getByText('Seen together, not proven.')).toBeVisible();
});

test('another sprint to begin with moves the sides, and a reading is kept for the next opening', async () => {
  const first = await open();
  const since = await part();
  await first.user.click(since.getByRole('button', { name: /^Read the last 3/u }));
  await since.findByRole('table');
  await first.user.selectOptions(since.getByRole('combobox'), '9');
  expect(await since.findByRole('columnheader', { name: /since: 2 sprints/u })).toBeVisible();
  first.leave();
  newFrame();
  await open();
  expect(await (await part()).findByRole('table')).toBeVisible();
});

test('only sprints with which the team could have begun are offered, and without any there is nothing to choose', async () => {
  const { leave } = await open();
  const since = await part();
  const offered = within(since.getByRole('combobox', { name: 'You began with' })).getAllByRole('option');
  expect(offered.map(({ textContent }) => textContent)).toEqual(['Sprint 9', 'Sprint 10']);
  leave();
  await openRead(aReading(), { recorded: recorded.slice(0, 1), closed: listed });
  expect((await part()).queryByRole('combobox')).toBeNull();
});

test('the sprint that a person chose to begin with is kept in the address', async () => {
  const kept: string[] = [];
  const first = await open({ query: '', keep: (query) => kept.push(query) });
  await first.user.selectOptions(await screen.findByRole('combobox', { name: 'You began with' }), '9');
  expect(kept).toEqual(['?began=9']);
  first.leave();
  await open({ query: '?began=9', keep: () => undefined });
  expect(await screen.findByRole('combobox', { name: 'You began with' })).toHaveValue('9');
});

test('an address that names a sprint with which the team could not have begun leaves the derived one', async () => {
  await open({ query: '?began=8', keep: () => undefined });
  expect(await screen.findByRole('combobox', { name: 'You began with' })).toHaveValue('10');
});

test('both sides are counted by one rule: snapshots make no difference', () => {
  const texts = editsOf(['7', '8']) ?? new Map();
  expect(pastOutcomesOf(threeSprints({ texts, recorded }))).toEqual(pastOutcomesOf(threeSprints({ texts })));
});

/** A reading of the history that goes on until it is stopped. */
async function openReading() {
  const script = scripted(steps());
  script.later(52, [...steps(), ...steps()]);
  for (const _step of steps()) script.next();
  const opened = await openLookBack(script, { recorded, closed: listed });
  const since = await part();
  await opened.user.click(since.getByRole('button', { name: /^Read the last 3/u }));
  await since.findByText(/^Reading Jira’s history: \d of 8 items/u);
  return { ...opened, since };
}

test('a reading shows how far it is, can be stopped, and started again', async () => {
  const { user, since } = await openReading();
  await user.click(since.getByRole('button', { name: 'Stop' }));
  expect(since.getByRole('button', { name: /^Read the last 3/u })).toBeVisible();
});
