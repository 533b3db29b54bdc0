import { copiedAgenda } from './agenda';

const agenda = {
  title: 'Refine next · Tiffin board · 24 Nov',
  size: '2 items, about 18 minutes',
  items: [
    { key: 'TIF-41', summary: 'Warn about <nuts> & milk', sprint: 'Sprint 12', missing: 'no agreement to start' },
    { key: 'TIF-42', summary: 'Refund', sprint: null, missing: '' },
  ],
};
const copied = copiedAgenda(agenda, 'https://tiffin.example');

test('as text each item has its sprint, what is missing and its address', () => {
  expect(copied.text).toBe(
    [
      'Refine next · Tiffin board · 24 Nov',
      '2 items, about 18 minutes',
      '1. TIF-41 Warn about <nuts> & milk – Sprint 12 · no agreement to start',
      '   https://tiffin.example/browse/TIF-41',
      '2. TIF-42 Refund',
      '   https://tiffin.example/browse/TIF-42',
    ].join('\n'),
  );
});

test('as HTML each item is a link, and people’s text cannot be markup', () => {
  expect(copied.html).toContain(
    '<a href="https://tiffin.example/browse/TIF-41">TIF-41 Warn about &lt;nuts&gt; &amp; milk</a> – Sprint 12',
  );
  expect(copied.html).not.toContain('<nuts>');
});
