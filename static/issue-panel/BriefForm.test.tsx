import { cleanup, screen, within } from '@testing-library/react';
import { EMPTY_BRIEF, type Brief } from '../../src/domain/brief';
import { aPanel } from '../../test/a-panel';
import { showPanel } from '../../test/show-panel';
import { forgetFolding } from './use-folding';

beforeEach(() => forgetFolding());

const aBrief = (spoilt: Partial<Brief> = {}): Brief => ({
  ...{ ...EMPTY_BRIEF, why: 'Parents ask.', who: 'Parents', inScope: ['order page'], version: 3, textsFrom: 3 },
  ...spoilt,
});
const button = (name: string) => screen.getByRole('button', { name });
const field = (name: string) => screen.findByLabelText(name);

async function editing(brief: Brief, answers: Parameters<typeof showPanel>[1] = {}) {
  const shown = await showPanel(aPanel({ brief }), answers);
  await shown.user.click(button('Edit'));
  const why = await field('Why does it matter?');
  return { ...shown, why };
}

test('what stood there when the writing began goes with what was written', async () => {
  const { user, why, asked } = await editing(aBrief());
  await user.clear(why);
  await user.type(why, 'The law asks.');
  await user.click(button('Save'));
  const { dismissed: _dismissed, textsFrom: _textsFrom, ...seen } = aBrief();
  expect(asked()[0]).toMatchObject({
    functionKey: 'saveBrief',
    payload: { brief: { ...seen, why: 'The law asks.' }, seen },
  });
});

test('a field that two have changed shows both its texts; one choice is for it alone, and the last one saves', async () => {
  const facts = { 'theirs why': 'Kitchens ask.', 'theirs inScope': 'basket\nmail', yours: 'x', theirs: 'y' };
  const { user, why, asked } = await editing(aBrief(), { saveBrief: { fails: 'conflict', facts } });
  await user.type(why, ' So does the law.');
  await user.type(await field('In scope, one per line'), ' and basket');
  await user.click(button('Save'));
  const ofWhy = within(await screen.findByRole('group', { name: 'Why does it matter?' }));
  expect(ofWhy.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual([
    'Kitchens ask.',
    'Parents ask. So does the law.',
  ]);
  await user.click(ofWhy.getByRole('button', { name: 'Use mine' }));
  expect(screen.queryByRole('group', { name: 'Why does it matter?' })).toBeNull();
  expect(asked()).toHaveLength(1);
  const ofScope = within(screen.getByRole('group', { name: 'In scope, one per line' }));
  await user.click(ofScope.getByRole('button', { name: 'Keep theirs' }));
  expect(asked()[1]?.payload).toMatchObject({
    brief: { why: 'Parents ask. So does the law.', who: 'Parents', inScope: ['basket', 'mail'] },
    seen: { why: 'Kitchens ask.', who: 'Parents', inScope: ['basket', 'mail'] },
  });
});

test('after a reload it is still known what stood there when the writing began', async () => {
  const { user, why } = await editing(aBrief());
  await user.type(why, ' So does the law.');
  cleanup();
  const { asked } = await editing(aBrief({ why: 'Kitchens ask.', who: 'Cooks', version: 4 }));
  expect(await field('Why does it matter?')).toHaveValue('Parents ask. So does the law.');
  await user.click(button('Save'));
  expect(asked()[0]?.payload).toMatchObject({
    brief: { why: 'Parents ask. So does the law.', who: 'Cooks' },
    seen: { why: 'Parents ask.', who: 'Cooks' },
  });
  expect(sessionStorage).toHaveLength(0);
});

test('what is cancelled is forgotten', async () => {
  const { user, why } = await editing(aBrief());
  await user.type(why, ' So does the law.');
  await user.click(button('Cancel'));
  await user.click(button('Edit'));
  expect(await field('Why does it matter?')).toHaveValue('Parents ask.');
});
