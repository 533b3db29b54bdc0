import { render, screen, waitFor, within } from '@testing-library/react';
import { anItem } from '../../backlog/test/an-issue';
import { aMeeting, one, sent, show, three, two } from '../test/show-meeting';
import { FoundItems } from './FoundItems';

const opening = async (more: Parameters<typeof aMeeting>[0] = {}) => {
  const shown = show(aMeeting(more), { changeList: () => ({ ok: true, value: aMeeting({ version: 4 }) }) });
  await shown.user.click(await screen.findByRole('button', { name: 'Add items' }));
  return { ...shown, form: await screen.findByRole('region', { name: 'Add items' }) };
};

test('items are found by words of their title, several are ticked, and put on the list by one call', async () => {
  const { calls, user, form } = await opening({ items: aMeeting().items?.slice(0, 1) ?? null });
  await user.type(within(form).getByLabelText('Title, keys, links or JQL'), 'about');
  await user.click(await within(form).findByRole('checkbox', { name: 'TIF-3 About TIF-3' }));
  await user.click(within(form).getByRole('checkbox', { name: 'TIF-2 About TIF-2' }));
  expect(within(form).queryByRole('checkbox', { name: 'TIF-1 About TIF-1' })).not.toBeInTheDocument();
  await user.click(within(form).getByRole('button', { name: 'Put 2 on the list' }));
  expect(await within(form).findByText('2 items are on the list now.')).toBeVisible();
  expect(sent(calls, 'changeList')).toMatchObject([{ base: { items: [one] }, input: { items: [one, two, three] } }]);
});

test('pasted keys are ticked at once, and who is not found is named', async () => {
  const { calls, user, form } = await opening();
  await user.click(within(form).getByLabelText('Title, keys, links or JQL'));
  await user.paste('TIF-3, https://tiffin.example/browse/TIF-1\nTIF-99');
  expect(await within(form).findByText('2 items · Not found, or not for you: TIF-99')).toBeVisible();
  await user.click(within(form).getByRole('button', { name: 'Put 1 on the list' }));
  await waitFor(() => expect(sent(calls, 'changeList')).toMatchObject([{ input: { items: [one, two, three] } }]));
});

test('more than the list has room for is not put on it, and the room is said', () => {
  const items = ['20', '21'].map((id) => anItem(`TIF-${id}`, { id }));
  const ids = Array.from({ length: 19 }, (_, at) => String(at));
  render(<FoundItems items={items} chosen={['20', '21']} ids={ids} put={async () => null} />);
  expect(screen.getByRole('button', { name: 'Put 2 on the list' })).toBeDisabled();
  expect(screen.getByText('There is room for 1 more.')).toBeVisible();
});
