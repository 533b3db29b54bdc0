import { visualsIn } from './Pictures';

const picturesIn = (...attachment: readonly unknown[]) => visualsIn({ attachment }).pictures;

const attachment = (spoilt: object = {}) => ({
  id: '1',
  filename: 'warning.png',
  mimeType: 'image/png',
  size: 1000,
  ...spoilt,
});

test('images are shown, newest first; other files are not', () => {
  const found = picturesIn(attachment(), attachment({ id: '2', mimeType: 'text/csv' }), attachment({ id: '3' }));
  expect(found.map(({ id }) => id)).toEqual(['3', '1']);
});

test('a large picture is left out, and so is the fifth', () => {
  const six = ['1', '2', '3', '4', '5', '6'].map((id) => attachment({ id, size: id === '6' ? 9e6 : 1000 }));
  expect(picturesIn(...six).map(({ id }) => id)).toEqual(['5', '4', '3', '2']);
});

test.each([{}, { attachment: [null, 7, {}] }])('%j has no pictures and no links', (fields) => {
  expect(visualsIn(fields)).toEqual({ pictures: [], links: [] });
});
