import { firstScript } from './first-script';

test('the first script stands before the page’s others', () => {
  const html =
    '<head>\n    <title>Page</title>\n    <script type="module" crossorigin src="./assets/page.js"></script>';
  const bundle = { one: { type: 'chunk', name: 'first', fileName: 'assets/first.js' } };
  const page = firstScript('first').transformIndexHtml.handler(html, { bundle });
  const scripts = Array.from(page.matchAll(/src="([^"]+)"/gu), ([, src]) => src);
  expect(scripts).toEqual(['./assets/first.js', './assets/page.js']);
});
