import fc from 'fast-check';
import { heading, item, paragraph } from '../../../test/builders/an-issue';
import { isPlaceholder } from './placeholder';
import { storyOf } from './story';

const told = (...lines: readonly string[]) => storyOf(lines.map(paragraph));

test.each([
  [
    'As a parent I want to see allergens before paying, so that my child does not get ill at the table.',
    'so that my child does not get ill at the table.',
  ],
  ['As a parent, I want one bill so I can pay once', 'so I can pay once'],
  ['As a parent I’d like one bill in order to pay once. More below.', 'in order to pay once.'],
  ['As a parent I want one bill so that, e. g. with three children, I pay once. Later more.', /^so that.*pay once\.$/u],
  ['In order to pay once, as a parent I want one bill', 'In order to pay once'],
  ['User story: As a parent I need one bill so that I pay once', 'so that I pay once'],
  ['As the site editor I want a draft, so that nothing goes out unread.', 'so that nothing goes out unread.'],
  ['As the site editor, I want a draft because I work in pieces. More below.', 'because I work in pieces.'],
  ['Als die Köchin brauche ich eine Liste, weil Nüsse sonst nicht auffallen', 'weil Nüsse sonst nicht auffallen'],
  ['Als Elternteil möchte ich Allergene sehen, damit mein Kind gesund bleibt.', 'damit mein Kind gesund bleibt.'],
  ['Als Elternteil möchte ich eine Rechnung, um nur einmal zu zahlen', 'um nur einmal zu zahlen'],
  ['Als Lehrkraft möchte ich Ausflüge eintragen, um Essen abzubestellen', 'um Essen abzubestellen'],
  ['Als Köchin brauche ich eine Liste, sodass z. B. Nüsse auffallen', 'sodass z. B. Nüsse auffallen'],
])('the reason in "%s"', (text, why) => {
  expect(told(text).why).toEqual(typeof why === 'string' ? why : expect.stringMatching(why));
});

test.each([
  'As a parent I want to see allergens',
  'As a parent I want to see allergens so that <reason>',
  'As a parent I want to see allergens so that [some reason].',
  'As a <role> I want <goal> so that <reason>',
  'As a parent I want it so that',
  'As a parent I want it because <reason>',
  'As the report shows, orders are late because nobody looks.',
  'As a parent I want it to be so',
  'We changed the menu so that nobody sees it.',
  'Als Elternteil möchte ich um 9 Uhr das Menü sehen',
  'Als Elternteil möchte ich damit zahlen',
])('no reason in "%s"', (text) => {
  expect(told(text).why).toBeNull();
});

test('a story may spread over lines of its own, and ends with its sentence', () => {
  expect(told('As a parent', 'I want to see allergens', 'So that my child stays well', 'So far the idea.')).toEqual({
    who: 'parent',
    why: 'So that my child stays well',
  });
  expect(told('Als Köchin', 'möchte ich eine Liste', 'um Nüsse zu sehen', 'Mehr später.')).toEqual({
    who: 'Köchin',
    why: 'um Nüsse zu sehen',
  });
  expect(told('As the cook', 'I want a list', 'because nuts hide')).toEqual({ who: 'cook', why: 'because nuts hide' });
  expect(storyOf([paragraph('As a parent I want it'), heading('So that'), paragraph('I pay once')]).why).toBeNull();
});

test('the first story that is no template counts, also in a list', () => {
  const blank = 'As a <role> I want <goal>';
  expect(storyOf([paragraph(blank), item('As a cook I want a list so that I see nuts')]).who).toBe('cook');
});

const word = fc
  .stringMatching(/^[a-zäöü]{2,9}$/u)
  .filter((one) => !['so', 'in', 'um', 'damit', 'weil', 'because'].includes(one));
const words = fc
  .array(word, { minLength: 1, maxLength: 6 })
  .map((some) => some.join(' '))
  .filter((some) => !isPlaceholder(some));
const frame = (who: string, wish: string, why: string) => [`As a ${who}`, `I want ${wish}`, `so that ${why}`];

test('role and reason are returned as written, for any words, on one line or three', () => {
  fc.assert(
    fc.property(words, words, words, (who, wish, why) => {
      const lines = frame(who, wish, why);
      const expected = { who, why: `so that ${why}` };
      expect([told(lines.join(' ')), told(lines.join(', ')), told(...lines)]).toEqual([expected, expected, expected]);
    }),
  );
});

test('reading never throws for any text, and a reason is part of the text', () => {
  const parts = [
    'As a cook I want',
    'in order to',
    'so that',
    ', damit',
    ', um x zu sehen',
    'Als Koch will ich',
    '.',
    ' ',
  ];
  const text = fc.array(fc.oneof(fc.constantFrom(...parts), fc.string())).map((some) => some.join(' '));
  fc.assert(
    fc.property(fc.array(text), (lines) => {
      const { why } = told(...lines);
      expect(lines.join(' ').replace(/\s+/gu, ' ')).toContain(why ?? '');
    }),
  );
});
