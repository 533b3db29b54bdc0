import { screen } from '@testing-library/react';
import { aPanel } from '../../../test/a-panel';
import { showAtRest, showPanel } from '../../../test/show-panel';
import { ui } from '../../../test/ui-host';

beforeEach(() => {
  Object.assign(URL, { createObjectURL: () => 'blob:picture', revokeObjectURL: () => undefined });
});

const attachments = [{ id: '7', filename: 'warning.png', mimeType: 'image/png', size: 1000 }];
const json = (body: unknown) => ({
  status: 200,
  statusText: 'OK',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
const picture = {
  status: 200,
  statusText: 'OK',
  headers: { 'content-type': 'image/png' },
  body: 'iVBORw0KGgo=',
  isAttachment: true,
};
const isContent = (asked: unknown): boolean => JSON.stringify(asked).includes('/attachment/content/7');
const isIssue = (asked: unknown): boolean => JSON.stringify(asked).includes('fields=attachment,description');

/** Jira, as far as this page reads it. */
function serveJira(content: object): void {
  ui.answer('fetchProduct', (asked) => {
    if (isContent(asked)) return content;
    return json(isIssue(asked) ? { fields: { attachment: attachments } } : { values: [] });
  });
}

test('a picture loads once it is about to be seen, and a tap shows it large', async () => {
  serveJira(picture);
  ui.answer('openModal', () => true);
  const { user } = await showAtRest(aPanel());
  expect(ui.calls.some(({ data }) => isIssue(data))).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Show “Scope”' }));
  await user.click(await screen.findByRole('button', { name: 'Attached picture warning.png' }));
  const opened = ui.calls.find(({ command }) => command === 'openModal');
  expect(opened?.data).toMatchObject({
    resource: 'picture',
    size: 'max',
    closeOnEscape: true,
    context: { picture: { id: '7', name: 'warning.png' } },
  });
});

test('a dialog that Jira does not open is reported', async () => {
  serveJira(picture);
  ui.answer('openModal', () => false);
  const { user } = await showPanel(aPanel());
  await user.click(await screen.findByRole('button', { name: 'Attached picture warning.png' }));
  expect(await screen.findByText('Jira did not open it large.')).toBeVisible();
});

test('a picture that Jira does not give is reported', async () => {
  serveJira({ ...json({}), status: 403 });
  await showPanel(aPanel());
  expect(await screen.findByText('warning.png could not be shown.')).toBeVisible();
});

const design = 'https://www.figma.com/file/1/Warning?node=2';
const description = {
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'inlineCard', attrs: { url: design } }] }],
};

test('links to designs are shown without pictures, and open beside the panel', async () => {
  ui.answer('fetchProduct', (asked) => json(isIssue(asked) ? { fields: { description } } : { values: [] }));
  ui.answer('navigate', () => undefined);
  const { user } = await showPanel(aPanel());
  expect(await screen.findByRole('list', { name: 'Linked designs and pictures' })).toBeVisible();
  expect(screen.queryByRole('list', { name: 'Pictures' })).toBeNull();
  const link = screen.getByRole('link', { name: 'www.figma.com/file/1/Warning' });
  expect(link).toHaveAttribute('href', design);
  await user.click(link);
  const opened = ui.calls.find(({ command }) => command === 'navigate');
  expect(opened?.data).toMatchObject({ url: design, type: 'new-tab' });
});

test('an issue whose pictures are gone has no empty frame', async () => {
  ui.answer('fetchProduct', () => json({ fields: {} }));
  await showPanel(aPanel());
  expect(await screen.findByText('1 picture or design')).toBeVisible();
  expect(screen.queryByRole('list', { name: /ictures/ })).toBeNull();
});
