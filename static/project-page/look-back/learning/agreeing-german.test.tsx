import { screen, within } from '@testing-library/react';
import { aMoment, aSnapshotItem, at } from '../../../../test/builders/look-back';
import { openLookBack } from '../test/open-look-back';
import { scripted } from '../test/scripted';
import { steps } from '../test/three-sprints';

const items = [1, 2, 3, 4, 5, 6].map((id) =>
  aSnapshotItem({ id: String(id), state: 'ready', fingerprint: `2.a.0.0.0.1.${'0'.repeat(112)}` }),
);
const close = items.map((item, index) => ({ ...item, done: index > 0 }));
const recorded = [{ sprintId: 8, start: aMoment(at(0), items), close: aMoment(at(14), close) }];
const closed = [{ id: 8, name: 'Sprint 8', state: 'closed', startDate: at(0), endDate: at(14), completeDate: at(14) }];

/** The part is loaded once, in the language of the page, so this is a file of its own. */
test('in German it says the same, with tenths as a range', async () => {
  document.documentElement.lang = 'de';
  const script = scripted(steps());
  script.all();
  await openLookBack(script, { recorded, closed, language: 'de' });
  const part = within(await screen.findByRole('region', { name: 'Hat Vereinbaren geholfen?' }));
  expect(part.getByRole('button', { name: /^beim Start vereinbart: 1 von 6 mit Problemen/u })).toBeVisible();
  expect(part.getByText('1 bis 4')).toBeVisible();
  expect(part.getByText('Zusammen gesehen, nicht bewiesen.')).toBeVisible();
});
