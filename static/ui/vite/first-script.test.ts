import { withFirst } from './first-script';

test('the first script stands before the page’s others', () => {
  const html =
    '<head>\n    <title>Page</title>\n    <script type="module" crossorigin src="./assets/page.js"></script>';
  const scripts = [...withFirst(html, 'assets/first.js').matchAll(/src="([^"]+)"/g)].map(([, src]) => src);
  expect(scripts).toEqual(['./assets/first.js', './assets/page.js']);
});
