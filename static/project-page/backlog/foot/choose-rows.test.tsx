import { screen } from '@testing-library/react';
import { aMeeting, listed } from '../../meeting/test/show-meeting';
import { ui } from '../../../../test/ui-host';
import { aSetup } from '../test/a-setup';
import { openReport } from '../test/open-report';
import { tiffin } from '../test/tiffin';

/** The report over a list of these items; the changes of the list. */
async function choosing(ids: readonly string[] | null, added: readonly string[] = []) {
  const changes: unknown[] = [];
  const items = ids && ids.map((id) => listed(id));
  const user = openReport(tiffin);
  ui.answer('invoke', (data) => {
    const { functionKey, payload } = Object(data);
    if (functionKey === 'changeList') changes.push(payload);
    const isOfList = functionKey === 'openMeeting' || functionKey === 'changeList';
    return { ok: true, value: isOfList ? aMeeting({ items, added }) : aSetup() };
  });
  await user.click(await screen.findByRole('button', { name: 'Put on the list…' }));
  await user.click(screen.getByRole('checkbox', { name: 'Put on the list: TIF-41' }));
  await user.click(screen.getByRole('checkbox', { name: 'Put on the list: TIF-42' }));
  await user.click(screen.getByRole('button', { name: 'Put on the list' }));
  return { changes };
}

test.each([
  ['behind what stands on it', ['1'], { base: { items: ['1'] } }, 'items'],
  ['while nobody has changed it', null, { base: { added: ['1'] } }, 'added'],
] as const)('rows of the report are put on the next list together, %s', async (_when, ids, base, field) => {
  const { changes } = await choosing(ids, ids === null ? ['1'] : []);
  expect(await screen.findByText('2 items are on the next list.')).toBeVisible();
  expect(changes).toMatchObject([{ ...base, input: { [field]: ['1', expect.any(String), expect.any(String)] } }]);
  expect(screen.queryByRole('checkbox', { name: 'Put on the list: TIF-41' })).not.toBeInTheDocument();
});

test('more rows than the list has room for stay ticked, and the room is said', async () => {
  const { changes } = await choosing(Array.from({ length: 19 }, (_, at) => String(at + 1)));
  expect(await screen.findByText('The next list has room for 1 item more.')).toBeVisible();
  expect(changes).toEqual([]);
  expect(screen.getByRole('checkbox', { name: 'Put on the list: TIF-41' })).toBeChecked();
});
