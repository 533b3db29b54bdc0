import { ui } from '../../../test/ui-host';
import { openList } from './last-list';
import { aMeeting } from '../meeting/test/show-meeting';

/** The payloads of openings. */
function openings(): unknown[] {
  const sent: unknown[] = [];
  ui.answer('invoke', (call) => {
    sent.push(Object(call).payload);
    return { ok: true, value: aMeeting({ key: 'p10000' }) };
  });
  return sent;
}

test('an opening names the list that this browser saw last, and nothing that cannot be one', async () => {
  localStorage.setItem('common-ground-list', '<script>');
  const sent = openings();
  await openList();
  await openList();
  expect(sent).toEqual([{ key: null }, { key: 'p10000' }]);
  expect(localStorage.getItem('common-ground-list')).toBe('p10000');
});
