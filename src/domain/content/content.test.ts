import fc from 'fast-check';
import { aDescription, anIssue, bold, heading, item, paragraph, task } from '../../../test/builders/an-issue';
import { findContent } from './content';
import { isPlaceholder } from './placeholder';
import type { Block, Issue } from '../issue/issue';

const find = (description: readonly Block[], spoilt: Partial<Issue> = {}) =>
  findContent(anIssue({ description, ...spoilt }));

test('everything is found in a description that has all topics', () => {
  expect(find(aDescription())).toEqual({
    why: 'No child finds out at the table: parents see the allergens of a lunch before they order it.',
    whyFrom: 'own',
    who: null,
    whyNow: null,
    acceptanceCriteria: [
      'The order page shows the allergens of every dish',
      'A saved allergy marks the dishes that contain it',
    ],
    inScope: [],
    steps: [],
    expected: [],
    outOfScope: ['Cross-contamination in the kitchen'],
    visuals: 1,
    isProse: false,
  });
});

test.each([
  [true, 'paragraphs', [paragraph('Some users have requested colours.')]],
  [true, 'a user story', [paragraph('As a parent I want a filter, so that I find lunch.')]],
  [true, 'headings that we do not know', [heading('Notes'), paragraph('Suppliers send lists by fax.')]],
  [true, 'a known heading above nothing', [paragraph('The list is wrong.'), heading('Why'), paragraph('TBD')]],
  [false, 'a heading that we know', [paragraph('The list is wrong.'), heading('Why'), paragraph('Two were ill.')]],
  [false, 'a label that we know', [paragraph('The list is wrong.'), paragraph('Out of scope: snacks')]],
  [false, 'nothing that people wrote', [heading('Notes'), paragraph('TBD')]],
  [false, 'nothing', []],
])('that a description is prose is %s with %s', (isProse, _what, description) => {
  expect(find(description).isProse).toBe(isProse);
});

test.each([
  'Why',
  'WHY?',
  'Why are we doing this',
  'Problem',
  'Problem statement',
  'The problem',
  'Back story',
  'Objectives',
  'Background',
  'Goal',
  '1. Goal:',
  '🎯 Objective',
  'Warum',
  'Ziel',
  'Ziele',
  'Hintergrund',
  'Problemstellung',
  'Nutzen',
])('"%s" is a heading for the why', (text) => {
  expect(find([heading(text), paragraph('Parents ask for it.')])).toMatchObject({
    why: 'Parents ask for it.',
    whyFrom: 'own',
  });
});

test.each(['Whyever', 'Goalkeeper', 'Zielgruppe', 'Notes', 'Steps to reproduce', 'In the morning'])(
  '"%s" is no heading for the why',
  (text) => {
    expect(find([heading(text), paragraph('Parents ask for it.')]).why).toBeNull();
  },
);

test.each(['Why now', 'Why now?', 'Deadline', 'Urgency', 'Warum jetzt', 'Warum jetzt?', 'Dringlichkeit'])(
  '"%s" is a heading for why now, and no why',
  (text) => {
    const found = { why: null, whyNow: 'Term starts in May.' };
    expect(find([heading(text), paragraph('Term starts in May.')])).toMatchObject(found);
    expect(find([bold('Goal'), bold(text), paragraph('Term starts in May.')])).toMatchObject(found);
    expect(find([paragraph(`${text}: Term starts in May.`)])).toMatchObject(found);
  },
);

test('a label is taken off a line or an item of a list, and names the section as a heading', () => {
  for (const block of [paragraph, item])
    expect(find([block('Goal: Parents see it'), paragraph('More.')]).why).toBe('Parents see it');
  expect(find([heading('Goal: Parents see it'), paragraph('More.')]).why).toBe('More.');
});

test.each(['Why are we doing this now', 'Deadlines missed', 'Now'])('"%s" is no heading for why now', (text) => {
  expect(find([heading(text), paragraph('Term starts.')]).whyNow).toBeNull();
});

test.each([
  'Acceptance criteria',
  'Acceptance Criteria (draft)',
  'AC',
  'ACs',
  'AC:',
  'COS:',
  'Done when',
  'Definition of done',
  'Akzeptanzkriterien',
  'Abnahmekriterien',
  'Fertig, wenn',
  'Fertig, wenn …',
  'Erledigt, wenn',
])('"%s" is a heading for acceptance criteria', (text) => {
  expect(find([heading(text), item('It is shown'), item('It is saved')]).acceptanceCriteria).toEqual([
    'It is shown',
    'It is saved',
  ]);
});

test.each([
  ['Out of scope', 'outOfScope'],
  ['Not in scope:', 'outOfScope'],
  ['Non-goals', 'outOfScope'],
  ['Nicht enthalten', 'outOfScope'],
  ['Nicht im Umfang', 'outOfScope'],
  ['In scope', 'inScope'],
  ['Scope', 'inScope'],
  ['Im Umfang', 'inScope'],
  ['Umfang', 'inScope'],
] as const)('a section "%s" holds %s', (text, where) => {
  const content = find([heading(text), item('Snacks')]);
  expect({ inScope: content.inScope, outOfScope: content.outOfScope }).toEqual({
    inScope: [],
    outOfScope: [],
    [where]: ['Snacks'],
  });
});

test('a section ends at the next heading of its level and includes deeper headings', () => {
  const { acceptanceCriteria } = find([
    heading('Acceptance criteria', 2),
    heading('Order page', 3),
    item('shown'),
    heading('Kitchen', 3),
    item('printed'),
    heading('Notes', 2),
    item('not one'),
  ]);
  expect(acceptanceCriteria).toEqual(['shown', 'printed']);
});

test('a deeper heading with a topic of its own opens its own section', () => {
  const content = find([heading('Scope', 2), item('Order page'), heading('Out of scope', 3), item('Snacks')]);
  expect(content).toMatchObject({ inScope: ['Order page'], outOfScope: ['Snacks'] });
});

test('a line in bold and a label before a colon count as headings', () => {
  const content = find([
    paragraph('Akzeptanzkriterien:'),
    item('Wird angezeigt'),
    paragraph('Nicht enthalten: Snacks'),
    paragraph('Warum: Eltern fragen danach.'),
  ]);
  expect(content).toMatchObject({
    acceptanceCriteria: ['Wird angezeigt'],
    outOfScope: ['Snacks'],
    why: 'Eltern fragen danach.',
  });
});

test.each([
  ['the configured field comes first', { acceptanceField: [item('from the field')] }, ['from the field']],
  ['then the heading', {}, ['under the heading']],
] as const)('acceptance criteria: %s', (_order, spoilt, expected) => {
  const description = [task('a task'), heading('Acceptance criteria'), item('under the heading')];
  expect(find(description, spoilt).acceptanceCriteria).toEqual(expected);
});

test('an empty field does not hide what the description says', () => {
  expect(
    find([heading('Done when'), item('shown')], { acceptanceField: [paragraph('  ')] }).acceptanceCriteria,
  ).toEqual(['shown']);
});

test('without a heading, task lists are the acceptance criteria', () => {
  expect(find([paragraph('Some text.'), task('shown'), task('saved')]).acceptanceCriteria).toEqual(['shown', 'saved']);
});

test.each([
  ['English, one line', ['Given a saved allergy, when the menu opens, then dishes with it are marked.'], 1],
  [
    'English, several lines',
    [
      'Given a saved allergy',
      'When the menu opens',
      'Then dishes are marked',
      'And the reason is shown',
      'Given no allergy',
      'When the menu opens',
      'Then nothing is marked',
    ],
    2,
  ],
  ['German', ['Angenommen, eine Allergie ist gespeichert', 'Wenn das Menü öffnet', 'Dann sind Speisen markiert'], 1],
  ['German, without a given', ['Wenn das Menü öffnet, dann sind Speisen markiert'], 1],
  ['a when without a then is prose', ['When parents order, they are in a hurry.'], 0],
] as const)('Given/When/Then: %s', (_what, lines, count) => {
  expect(find(lines.map(paragraph)).acceptanceCriteria).toHaveLength(count);
});

test.each([
  ['a whole scenario in a bullet is one of the bullets', ['Given a, when b, then c', 'It is shown', 'It is saved'], 3],
  ['only whole scenarios', ['Given a, when b, then c', 'Given d, when e, then f'], 2],
  ['a scenario with a bullet per line is one', ['Given a', 'When b', 'Then c', 'And d', 'It is shown'], 2],
  ['a when without a then is a bullet like any other', ['When it is late, the day is grey', 'And says why'], 2],
  ['German', ['Angenommen a, wenn b, dann c', 'Wird angezeigt'], 2],
] as const)('a list under the heading: %s', (_what, lines, count) => {
  expect(find([heading('Done when'), ...lines.map(item)]).acceptanceCriteria).toHaveLength(count);
});

test('scenarios over several lines come before lines, and lines are the last resort', () => {
  const scenario = ['Some prose first.', 'Given a saved allergy', 'When the menu opens', 'Then dishes are marked'];
  expect(find([heading('Done when'), ...scenario.map(paragraph)]).acceptanceCriteria).toHaveLength(1);
  expect(find([heading('Done when'), ...['shown', 'saved'].map(paragraph)]).acceptanceCriteria).toHaveLength(2);
});

test.each([
  [true, 'parent', 'Allergies'],
  [false, null, null],
  [null, null, null],
] as const)('a parent that is described=%s gives the why from %s', (described, whyFrom, why) => {
  expect(find([], { parent: { key: 'TIF-1', summary: 'Allergies', described, state: null } })).toMatchObject({
    whyFrom,
    why,
  });
});

test.each([
  ['nothing beneath the heading', [heading('Why'), heading('Acceptance criteria')]],
  [
    'an untouched placeholder',
    [
      heading('Why'),
      paragraph('Describe the problem we are solving'),
      heading('Acceptance criteria'),
      item('TBD'),
      item('…'),
    ],
  ],
  [
    'an untouched user story',
    [heading('Why'), paragraph('As a <type of user>, I want <some goal> so that <some reason>.')],
  ],
  [
    'a German placeholder',
    [heading('Warum'), paragraph('Bitte hier beschreiben'), heading('Akzeptanzkriterien'), item('[Kriterium 1]')],
  ],
] as const)("a template's text does not count: %s", (_what, description) => {
  expect(find(description)).toMatchObject({ why: null, acceptanceCriteria: [] });
});

test.each([
  ['As a parent, I want to see allergens', 'parent'],
  ['Als Elternteil möchte ich Allergene sehen', 'Elternteil'],
  ['As a <role> I want <goal>', null],
])('who it is for in "%s" is %s', (text, who) => {
  expect(find([paragraph(text)]).who).toBe(who);
});

test('a user story in the summary gives role and why before one in the description, and after a heading', () => {
  const summary = 'Als Köchin brauche ich eine Liste, damit Nüsse auffallen';
  const story = paragraph('As a parent I want one bill so that I pay once');
  expect(find([story], { summary })).toMatchObject({ who: 'Köchin', why: 'damit Nüsse auffallen', whyFrom: 'own' });
  expect(find([heading('Why'), paragraph('Law.')], { summary })).toMatchObject({ who: 'Köchin', why: 'Law.' });
});

test('a user story gives the why where no heading does, before the parent', () => {
  const story = paragraph('As a parent I want to see allergens, so that my child stays well.');
  const agreedFacts = { parent: { key: 'TIF-1', summary: 'Allergies', described: true, state: null } };
  expect(find([story], agreedFacts)).toMatchObject({
    why: 'so that my child stays well.',
    whyFrom: 'own',
    who: 'parent',
  });
  expect(find([story, heading('Why'), paragraph('Parents ask.')]).why).toBe('Parents ask.');
});

test.each([
  ['in bold', bold('ACs')],
  ['in bold, with a colon', bold('AC:')],
  ['as a plain line', paragraph('AC:')],
])('"AC" %s opens the acceptance criteria and ends the why', (_how, line) => {
  expect(find([bold('Why'), paragraph('Parents ask.'), line, item('shown'), item('saved')])).toMatchObject({
    why: 'Parents ask.',
    acceptanceCriteria: ['shown', 'saved'],
  });
});

test.each(['AC adapter', 'Requirements', 'Academy'])('"%s" is no heading for acceptance criteria', (text) => {
  expect(find([heading(text), item('It hums')]).acceptanceCriteria).toEqual([]);
});

test('as a last resort, lines numbered as criteria are the acceptance criteria', () => {
  const lines = ['AC1: shown', 'AC 2 – saved', 'AK-3. printed', 'AC10 is a line of text', 'ACME: no'].map(paragraph);
  expect(find(lines).acceptanceCriteria).toEqual(['AC1: shown', 'AC 2 – saved', 'AK-3. printed']);
  expect(find([task('a task'), ...lines]).acceptanceCriteria).toEqual(['a task']);
});

test.each([
  [
    'ends the section of a bold line',
    [bold('Why'), paragraph('Parents ask.'), bold('Notes'), paragraph('None.')],
    'Parents ask.',
  ],
  [
    'does not end the section of a real heading',
    [heading('Why'), bold('Today'), paragraph('Parents ask.')],
    'Today\nParents ask.',
  ],
  ['that is a sentence does not end a section', [bold('Why'), paragraph('Parents'), bold('ask.')], 'Parents\nask.'],
  ['that is the whole section is its text', [bold('Why'), bold('Parents ask'), heading('Notes')], 'Parents ask'],
] as const)('a bold line without a topic %s', (_what, description, why) => {
  expect(find(description).why).toBe(why);
});

test('bold lines divide the criteria and do not end them', () => {
  const parted = [bold('Order page'), item('shown'), bold('Kitchen'), item('printed')];
  for (const opening of [heading('Acceptance criteria'), bold('Acceptance criteria')])
    expect(find([opening, ...parted, heading('Notes'), item('not one')]).acceptanceCriteria).toEqual([
      ...['shown', 'printed'],
    ]);
});

test('the column headers of a table are no criteria', () => {
  const row = (text: string): Block => ({ kind: 'other', text });
  const table: readonly Block[] = [
    { kind: 'columns', text: 'What | How fast' },
    row('shown | 2 s'),
    row('saved | 3 s'),
  ];
  expect(find([heading('Acceptance criteria'), ...table]).acceptanceCriteria).toEqual(['shown | 2 s', 'saved | 3 s']);
});

test('criteria under any of their headings are found once each, in any surrounding', () => {
  const words = fc.array(fc.stringMatching(/^[b-z]{3,9}$/u), { minLength: 1, maxLength: 5, size: 'max' });
  const before = fc.constantFrom(bold('Notes'), heading('Notes'), heading('Steps to reproduce', 1));
  const opening = fc.constantFrom(heading('ACs'), bold('AC'), paragraph('AC:'), bold('Acceptance criteria'));
  fc.assert(
    fc.property(words, before, opening, (lines, first, open) => {
      const description = [first, item('before'), open, ...lines.map(item), heading('Notes'), item('after')];
      expect(find(description).acceptanceCriteria).toEqual(lines.filter((line) => !isPlaceholder(line)));
    }),
  );
});

const reasons = [
  'Because parents cannot see what they pay for.',
  'The kitchen needs it so that nobody gets ill.',
  'We need one list in order to pay once.',
  'Die Küche braucht die Liste, weil Nüsse sonst nicht auffallen.',
  'Damit nichts ungelesen hinausgeht.',
  'Wir brauchen eine Liste, um nur einmal zu zahlen.',
];

test.each(reasons)('prose gives a reason: %s', (sentence) => {
  expect(find([paragraph(`The list grows. ${sentence}`)]).why).toBe(sentence);
});

test.each(['Orders close at 9:30.', 'The form is because <reason>', 'um 9 Uhr'])(
  'prose gives no reason: %s',
  (text) => {
    expect(find([paragraph(text)]).why).toBeNull();
  },
);

test('a sentence with a reason never removes a why that was found', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...reasons), fc.string())),
      fc.constantFrom(...reasons),
      (all, one) => {
        const whyOf = (texts: readonly string[]) => find(texts.map(paragraph)).why;
        if (whyOf(all) !== null) expect(whyOf([...all, one])).not.toBeNull();
      },
    ),
  );
});
