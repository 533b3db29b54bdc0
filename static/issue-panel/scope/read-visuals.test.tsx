import { visualsIn } from './Pictures';

const picturesIn = (issue: unknown) => visualsIn(issue).pictures;

const attachment = (spoilt: object = {}) => ({
  id: '1',
  filename: 'warning.png',
  mimeType: 'image/png',
  size: 1000,
  ...spoilt,
});
const issueWith = (...all: unknown[]) => ({ fields: { attachment: all } });

test('images are shown, newest first; other files are not', () => {
  const issue = issueWith(attachment(), attachment({ id: '2', mimeType: 'text/csv' }), attachment({ id: '3' }));
  expect(picturesIn(issue).map(({ id }) => id)).toEqual(['3', '1']);
});

test('a large picture is left out, and so is the fifth', () => {
  const six = ['1', '2', '3', '4', '5', '6'].map((id) => attachment({ id, size: id === '6' ? 9e6 : 1000 }));
  expect(picturesIn(issueWith(...six)).map(({ id }) => id)).toEqual(['5', '4', '3', '2']);
});

test.each([null, {}, { fields: {} }, { fields: { attachment: [null, 7, {}] } }])(
  '%j has no pictures and no links',
  (issue) => {
    expect(visualsIn(issue)).toEqual({ pictures: [], links: [] });
  },
);
