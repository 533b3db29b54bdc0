import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ui } from '../../test/ui-host';
import { pictureEn } from './words.en';
import { askedPicture } from './asked-picture';
import { drawStage } from './stage';

const drawn = () => ({ stage: drawStage(document.body, pictureEn, 'warning.png'), user: userEvent.setup() });

test('focus starts on the picture, and "Actual size" toggles', async () => {
  const { stage, user } = drawn();
  stage.show('blob:picture');
  expect(screen.getByRole('img', { name: 'Attached picture warning.png' })).toBeVisible();
  expect(screen.getByRole('heading', { level: 1, name: 'Attached picture warning.png' })).toBeVisible();
  expect(screen.getAllByRole('button')).toHaveLength(1);
  expect(screen.getByRole('img').parentElement).toHaveFocus();
  const ownSize = screen.getByRole('button', { name: 'Actual size' });
  await user.click(ownSize);
  expect(ownSize).toHaveAttribute('aria-pressed', 'true');
  await user.click(ownSize);
  expect(ownSize).toHaveAttribute('aria-pressed', 'false');
});

test('says that the picture is loading, or could not be shown', () => {
  const { stage } = drawn();
  expect(screen.getByRole('status')).toHaveTextContent('on its way');
  stage.show('blob:broken');
  fireEvent.error(screen.getByRole('img'));
  expect(screen.getByRole('status')).toHaveTextContent('warning.png could not be shown.');
});

test.each([
  [{ modal: { picture: { id: '7', name: 'a.png' } } }, { id: '7', name: 'a.png' }],
  [{ modal: { picture: { id: 7, name: 'a.png' } } }, null],
  [{ modal: null }, null],
  [undefined, null],
])('%j names the picture %j', (extension, asked) => {
  expect(askedPicture(extension)).toEqual(asked);
});

test('the page loads the named picture from Jira, and Escape closes it', async () => {
  document.body.innerHTML = '<div id="root"></div>';
  Object.assign(URL, { createObjectURL: () => 'blob:picture' });
  const closed: string[] = [];
  const picture = { status: 200, statusText: 'OK', headers: { 'content-type': 'image/png' } };
  ui.answer('getContext', () => ({ locale: 'de-DE', extension: { modal: { picture: { id: '7', name: 'a.png' } } } }));
  ui.answer('fetchProduct', () => ({ ...picture, body: 'iVBORw0KGgo=', isAttachment: true }));
  ui.answer('close', () => {
    closed.push('closed');
    return true;
  });
  await import('./main');
  await waitFor(() => expect(screen.getByRole('img', { name: 'Angehängtes Bild a.png' })).toBeVisible());
  expect(JSON.stringify(ui.calls)).toContain('/rest/api/3/attachment/content/7');
  await userEvent.setup().keyboard('{Escape}');
  expect(closed).toEqual(['closed']);
});
