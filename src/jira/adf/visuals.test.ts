import fc from 'fast-check';
import { anyLink } from '../../../test/builders/any-text';
import { visualLinks } from './visuals';

const card = (url: unknown) => ({ type: 'inlineCard', attrs: { url } });
const linked = (text: string, href: unknown) => ({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] });
const picture = (attrs: object) => ({ type: 'mediaSingle', content: [{ type: 'media', attrs }] });
const doc = (...content: unknown[]) => ({ type: 'doc', version: 1, content });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });

test('designs, boards and pages are visuals, in order and once each; other links are not', () => {
  const document = doc(
    paragraph(card('https://www.figma.com/file/1?node=2'), card('https://www.figma.com/file/1?node=2')),
    paragraph(linked('board', 'https://miro.com/app/board/2'), card('https://example.com/')),
    paragraph(card('https://tiffin.example.com/wiki/spaces/TIF')),
    paragraph(card('https://en.wikipedia.org/wiki/Allergen')),
  );
  expect(visualLinks(document)).toEqual([
    { address: 'https://www.figma.com/file/1?node=2', name: 'www.figma.com/file/1' },
    { address: 'https://miro.com/app/board/2', name: 'board' },
    { address: 'https://tiffin.example.com/wiki/spaces/TIF', name: 'tiffin.example.com/wiki/spaces/TIF' },
  ]);
});

test('an external picture is a visual from any host; an attached one is not', () => {
  const url = 'https://pictures.example.com/menu.png';
  const document = doc(
    picture({ type: 'external', url, alt: 'The menu' }),
    picture({ type: 'external', url: `${url}?2` }),
    picture({ type: 'file', id: '1', collection: '' }),
    picture({ type: 'external', url: 'data:image/png;base64,AA' }),
  );
  expect(visualLinks(document)).toEqual([
    { address: url, name: 'The menu' },
    { address: `${url}?2`, name: 'pictures.example.com/menu.png' },
  ]);
});

test('linked text and inline code are not searched for addresses', () => {
  const href = 'https://www.figma.com/file/1?node=2';
  const code = { type: 'text', text: 'https://miro.com/app/3', marks: [{ type: 'code' }] };
  expect(visualLinks(doc(paragraph(linked('https://www.figma.com/file/1', href), code)))).toEqual([
    { address: href, name: 'www.figma.com/file/1' },
  ]);
});

test.each(['https://miro.com/a…', '‘https://miro.com/a’', '*https://miro.com/a*', '[https://miro.com/a|smart-link]'])(
  'the address in %s ends where a reader sees it end',
  (text) => {
    expect(visualLinks(doc(paragraph({ type: 'text', text })))).toMatchObject([{ address: 'https://miro.com/a' }]);
  },
);

test('an address as link text is not used as a name', () => {
  const href = 'https://www.figma.com/file/1/Warning?x=1';
  expect(visualLinks(doc(paragraph(linked(href, href))))).toEqual([
    { address: href, name: 'www.figma.com/file/1/Warning' },
  ]);
});

test('a bare address in text counts too, without the punctuation after it', () => {
  const document = doc(
    paragraph({ type: 'text', text: 'The design (https://www.figma.com/file/1), and https://example.com/no.' }),
    paragraph({ type: 'text', text: 'Again: https://www.figma.com/file/1. The board: https://miro.com/app/2!' }),
    { type: 'codeBlock', content: [{ type: 'text', text: 'curl https://miro.com/app/3' }] },
  );
  expect(visualLinks(document)).toEqual([
    { address: 'https://www.figma.com/file/1', name: 'www.figma.com/file/1' },
    { address: 'https://miro.com/app/2', name: 'miro.com/app/2' },
  ]);
});

test('in any document, every visual has a name and an http(s) address', () => {
  const address = fc.oneof(
    anyLink(),
    fc.constantFrom('mailto:a@figma.com', 'javascript:alert(1)//figma.com', 'https://figma.com', 'http://a.test/wiki/'),
    fc.anything(),
  );
  const node = fc.oneof(
    address.map(card),
    fc.tuple(fc.string(), address).map(([text, href]) => linked(text, href)),
    fc.record({ type: fc.constant('external'), url: address, alt: fc.anything() }).map(picture),
  );
  fc.assert(
    fc.property(fc.array(node), (nodes) => {
      const links = visualLinks(doc(...nodes));
      expect(new Set(links.map(({ address: one }) => one)).size).toBe(links.length);
      for (const link of links) {
        expect(link.address).toMatch(/^https?:/u);
        expect(link.name).toMatch(/\S/u);
      }
    }),
  );
});
