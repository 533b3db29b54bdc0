import { screen, within } from '@testing-library/react';
import { aReadiness } from '../../../../test/a-panel';
import { at } from '../../../../test/builders/look-back';
import { openRead } from '../test/open-look-back';
import { aReading, threeSprints } from '../test/three-sprints';

const setup = { board: { id: 2, name: 'Flow', type: 'kanban' as const } };

/** An issue as Jira answers it, with the state that was frozen when work began. */
const withState = (id: string, state: 'ready' | 'refine') => ({
  id,
  key: `TIF-${id}`,
  fields: { summary: `Item ${id}`, status: { statusCategory: { key: 'done' } }, issuetype: { subtask: false } },
  properties: { commonGroundReadiness: aReadiness({ state }) },
});

test('a board without sprints is compared by the month in which work began, read when it is asked for', async () => {
  const toPrepare = [withState('1', 'ready'), withState('2', 'refine')];
  const reading = aReading({ input: threeSprints({ now: at(42) }) });
  const { user, script } = await openRead(reading, { setup, toPrepare });
  await user.click(await screen.findByRole('button', { name: 'Read the last 12 months from Jira’s history' }));
  const part = within(await screen.findByRole('region', { name: 'Did agreeing help?' }));
  expect(script.asked.at(-1)).toBe(57);
  expect(
    part.getByRole('button', { name: /^agreed when work began, September 2025: 0 of 1 with trouble/u }),
  ).toBeVisible();
  expect(part.getByRole('button', { name: /^not agreed, September 2025: 0 of 1/u })).toBeVisible();
  expect(part.getByText('Seen together, not proven.')).toBeVisible();
  await user.click(part.getByRole('button', { name: 'How this is counted: Did agreeing help?' }));
  expect(part.getByText(/in the month in which work on it began/u)).toBeVisible();
  expect(screen.queryByRole('region', { name: 'Since you began' })).toBeNull();
});
