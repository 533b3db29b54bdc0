import fs from 'node:fs';
import path from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { drawGuide } from './draw-guide';
import { type Guide, nameOf, pagesOf } from './guide';
import { toPage } from './to-page';

const folder = path.resolve(__dirname, '../../docs/for-teams');
const textsIn = (language: string): readonly (readonly [name: string, text: string])[] =>
  fs
    .readdirSync(path.join(folder, language))
    .map((name) => [name, fs.readFileSync(path.join(folder, language, name), 'utf8')]);

/** The guide as the build makes it. */
const guideIn = (language: string): Guide => ({
  title: 'Guide',
  pages: Object.fromEntries(
    textsIn(language).map(([name, text]) => [`../${name}`, toPage(text, (image) => image.replace('..', ''))]),
  ),
});

/** Draws it, beginning with a page. */
function drawn(language: string, first: string | null) {
  document.body.innerHTML = '<div id="root"></div>';
  const root = document.getElementById('root') ?? document.body;
  drawGuide(root, guideIn(language), first);
  return {
    user: userEvent.setup(),
    main: within(screen.getByRole('main')),
    nav: within(screen.getByRole('navigation')),
  };
}
window.scrollTo = () => undefined;

test('it begins with the page that is asked for, and its list leads to the others', async () => {
  const { user, main, nav } = drawn('en', '04-the-report');
  expect(main.getByRole('heading', { level: 1, name: 'The report' })).toBeVisible();
  expect(nav.getByRole('link', { name: 'The report' })).toHaveAttribute('aria-current', 'page');
  await user.click(nav.getByRole('link', { name: 'A talk' }));
  await waitFor(() => expect(main.getByRole('heading', { level: 1, name: 'A talk' })).toHaveFocus());
  expect(nav.getByRole('link', { name: 'The report' })).not.toHaveAttribute('aria-current');
});

test('a page that is not there begins with the first one; links within a text lead on', async () => {
  const { user, main, nav } = drawn('de', '99-gone');
  expect(main.getByRole('heading', { level: 1, name: 'Ein Gespräch' })).toBeVisible();
  await user.click(nav.getByRole('link', { name: 'Fragen und Antworten' }));
  await user.click(main.getByRole('link', { name: 'Für die Administration' }));
  expect(main.getByRole('heading', { level: 1, name: 'Für die Administration' })).toBeVisible();
});

describe.each(['en', 'de'])('the guide in %s', (language) => {
  const pages = pagesOf(guideIn(language));

  test('has the ten pages that the other language has', () => {
    expect(pages.map(({ name }) => name)).toEqual(pagesOf(guideIn('en')).map(({ name }) => name));
    expect(pages).toHaveLength(10);
  });

  test.each(textsIn(language))('%s is half a page, and shows every picture that it names', (name, text) => {
    expect(text.split(/\s+/u).length).toBeLessThan(350);
    const { main } = drawn(language, nameOf(name));
    const pictures = main.queryAllByRole('img');
    expect(pictures).toHaveLength((text.match(/!\[/gu) ?? []).length);
    for (const picture of pictures) {
      expect(picture).toHaveAttribute('src', expect.stringMatching(/^\/images\//u));
      expect(picture).toHaveAccessibleName();
    }
  });
});
