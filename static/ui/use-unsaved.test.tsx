import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { pressReload } from '../../test/press-reload';
import { MeContext } from './Name';
import { asText, useUnsaved } from './use-unsaved';

function Field(): ReactElement {
  const [text, write] = useUnsaved('a form', 'saved', asText);
  return <input aria-label="Text" value={text} onChange={({ target }) => write(target.value)} />;
}
const draw = (me = 'ana') =>
  render(
    <MeContext.Provider value={me}>
      <Field />
    </MeContext.Provider>,
  );
const field = () => screen.getByLabelText('Text');
const writeMore = async () => {
  draw();
  await userEvent.type(field(), ', and more');
};

test('what is not saved is there once after a press of Reload', async () => {
  await writeMore();
  expect(sessionStorage).toHaveLength(0);
  pressReload();
  draw();
  expect(field()).toHaveValue('saved, and more');
  expect(sessionStorage).toHaveLength(0);
  pressReload();
  draw();
  expect(field()).toHaveValue('saved, and more');
});

test('another reload forgets it', async () => {
  await writeMore();
  cleanup();
  draw();
  expect(field()).toHaveValue('saved');
});

test('another account does not get it', async () => {
  await writeMore();
  pressReload();
  draw('ben');
  expect(field()).toHaveValue('saved');
});

test('nothing is handed over of a form without a change, or that was left', async () => {
  draw();
  await userEvent.type(field(), '!{Backspace}');
  pressReload();
  expect(sessionStorage).toHaveLength(0);
  await writeMore();
  cleanup();
  pressReload();
  expect(sessionStorage).toHaveLength(0);
});

test('a form that is left after a declined reload does not get its text back', async () => {
  await writeMore();
  dispatchEvent(new Event('reload'));
  cleanup();
  draw();
  expect(field()).toHaveValue('saved');
});

test('what another version of the page has handed over is left out where it cannot be read', async () => {
  await writeMore();
  pressReload();
  const [key = ''] = Object.keys(sessionStorage);
  sessionStorage.setItem(key, '{"text":"older"}');
  draw();
  expect(field()).toHaveValue('saved');
});
