import { screen, within } from '@testing-library/react';
import { aMoment, aSnapshotItem, at } from '../../../../test/builders/look-back';
import { ui } from '../../../../test/ui-host';
import type { RecordedSprint } from '../../../../src/domain/lookback/past';
import type { SnapshotItem } from '../../../../src/domain/lookback/snapshot';
import { openRead } from '../test/open-look-back';
import { aListedSprint, aReading } from '../test/three-sprints';

const print = `2.a.0.0.0.1.${'0'.repeat(112)}`;

/** Sprint n from 1: so many items of each kind, of which some are not finished. */
function aRecorded(
  n: number,
  kinds: readonly (Partial<SnapshotItem> & { many: number; left: number })[],
): RecordedSprint {
  const items = kinds.flatMap(({ many, left, ...spoilt }, kind) =>
    Array.from({ length: many }, (_, index) => {
      const item = aSnapshotItem({ id: `${n}${kind}${index}`, fingerprint: print, ...spoilt });
      return { start: item, close: { ...item, done: index >= left } };
    }),
  );
  return {
    sprintId: n,
    start: aMoment(
      at(14 * n),
      items.map(({ start }) => start),
    ),
    close: aMoment(
      at(14 * n + 14),
      items.map(({ close }) => close),
    ),
  };
}

const listedIn = (n: number) => aListedSprint(n, n);

const ready = { state: 'ready', lowestConfidence: 4 } as const;
const refine = { state: 'refine', lowestConfidence: 2 } as const;

const openWith = (recorded: readonly RecordedSprint[]) =>
  openRead(aReading(), { recorded, closed: recorded.map(({ sprintId }) => listedIn(sprintId)) });

const region = async () => within(await screen.findByRole('region', { name: 'Did agreeing help?' }));

test.each([
  ['the planned one', [], 'From Sprint 12 on: did agreeing help'],
  ['the running one, whose start was recorded', [{ ...aRecorded(11, []), close: null }], 'From Sprint 11 on: did'],
] as const)(
  'before anything is recorded one line says with which sprint it begins: %s',
  async (_which, recorded, line) => {
    const coming = [
      { id: 11, name: 'Sprint 11', state: 'active' },
      { id: 12, name: 'Sprint 12', state: 'future' },
    ];
    await openRead(aReading(), { closed: [listedIn(10), ...coming], recorded });
    expect(await screen.findByText(new RegExp(`^${line}`, 'u'))).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Did agreeing help?' })).toBeNull();
  },
);

test('counts and ranges stand from the first sprint on, in words that claim no cause, and open their items', async () => {
  const { user } = await openWith([
    aRecorded(1, [
      { many: 6, left: 1, ...ready },
      { many: 5, left: 3, ...refine },
    ]),
  ]);
  const part = await region();
  expect(part.getByRole('button', { name: /^agreed at the start: 1 of 6 with trouble/u })).toHaveTextContent('1 of 6');
  expect(part.getByRole('button', { name: /^not agreed: 3 of 5 with trouble/u })).toBeVisible();
  expect(part.getByText('1 to 4')).toBeVisible();
  expect(part.getByText('3 to 8')).toBeVisible();
  expect(part.getByText('Seen together, not proven.')).toBeVisible();
  expect(part.getByRole('button', { name: /^all 4–5: 1 of 6/u })).toBeVisible();
  // Trouble is told apart into what was not finished and what changed.
  expect(part.getByRole('button', { name: /^not agreed: 0 of 5 changed/u })).toBeVisible();
  expect(part.getByText(/Partly what “not agreed” means/u)).toBeVisible();
  await user.click(part.getByRole('button', { name: /^not agreed: 3 of 5 not finished/u }));
  expect(await screen.findByRole('region', { name: 'not agreed: 3 of 5 not finished' })).toBeVisible();
});

test('the dots of a sprint open its items, and Escape gives the focus back', async () => {
  const { user } = await openWith([aRecorded(1, [{ many: 2, left: 1, ...ready }])]);
  const part = await region();
  const dots = part.getByRole('button', { name: /^agreed at the start, Sprint 1: 1 of 2/u });
  await user.click(dots);
  const list = await screen.findByRole('region', { name: 'agreed at the start, Sprint 1: 1 of 2 with trouble' });
  expect(within(list).getByRole('heading')).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(dots).toHaveFocus();
});

test('a sprint whose start is not recorded is named', async () => {
  const whole = aRecorded(1, [{ many: 2, left: 1, ...ready }]);
  await openWith([{ ...whole, start: null }]);
  const line = await screen.findByText(/^From your next sprint on: did agreeing help/u);
  expect(line).toHaveTextContent('Sprint 1 has no record of its start: its items do not count.');
  expect(screen.queryByRole('region', { name: 'Did agreeing help?' })).toBeNull();
});

test('at 26 recorded sprints all of it takes at most eight requests', async () => {
  const sprints = Array.from({ length: 26 }, (_, index) =>
    aRecorded(index + 1, [
      { many: 6, left: 1, ...ready },
      { many: 6, left: 3, ...refine },
    ]),
  );
  await openWith(sprints);
  await region();
  await screen.findByText(/where questions come from/u);
  const asked = ui.calls.filter(({ command, data }) => {
    const { functionKey } = Object(data);
    return command === 'fetchProduct' || (command === 'invoke' && functionKey === 'readRecorded');
  });
  // Tests draw in React's strict mode, which runs each effect twice.
  const once = new Set(asked.map((call) => JSON.stringify(call)));
  expect(once.size).toBeLessThanOrEqual(8);
  expect(new Set(asked.filter(({ command }) => command === 'invoke').map((call) => JSON.stringify(call))).size).toBe(3);
});
