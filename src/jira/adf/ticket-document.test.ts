import * as fc from 'fast-check';
import { isDocument } from '../../../dev/jira/document-schema';
import { everyNode } from '../../../dev/sample/edge/every-node';
import { topicOf } from '../../domain/content/headings';
import { ticketHeadings } from '../../usecases/words/ticket-headings';
import {
  TICKET_TEXT_LIMIT,
  type Locked,
  type TicketField,
  ticketFields,
  ticketLines,
  type TicketTexts,
} from '../../domain/content/ticket-texts';
import { AppError } from '../../failure';
import { readDocument } from './adf';
import { isWritable, nodesOf, spotsOf, textIn, withTexts } from './ticket-document';

const text = (value: string, ...marks: object[]) => ({ type: 'text', text: value, ...(marks.length > 0 && { marks }) });
const p = (...content: (object | string)[]) => ({
  type: 'paragraph',
  content: content.map((one) => (typeof one === 'string' ? text(one) : one)),
});
const h = (value: string, level = 2) => ({ type: 'heading', attrs: { level }, content: [text(value)] });
const strong = { type: 'strong' };
const item = (...content: object[]) => ({ type: 'listItem', content });
const list = (type: string, ...items: object[]) => ({ type, content: items });
const bullets = (...lines: string[]) => list('bulletList', ...lines.map((line) => item(p(line))));
const task = (line: string, state = 'TODO') => ({
  type: 'taskItem',
  attrs: { localId: line, state },
  content: [text(line)],
});
const panel = (...content: object[]) => ({ type: 'panel', attrs: { panelType: 'info' }, content });
const expand = (...content: object[]) => ({ type: 'expand', attrs: { title: 'More' }, content });
const table = (...content: object[]) => ({
  type: 'table',
  content: [{ type: 'tableRow', content: [{ type: 'tableCell', content }] }],
});
const doc = (...content: object[]) => ({ type: 'doc', version: 1, content });

const spots = (document: unknown) => spotsOf(nodesOf(document));
const write = (document: unknown, changes: Partial<TicketTexts>) =>
  withTexts(nodesOf(document), changes, ticketHeadings.en);
const contentOf = (document: unknown): readonly unknown[] => nodesOf(document).map(({ raw }) => raw);
const lockedIn = (document: unknown, field: TicketField) => {
  const spot = spots(document)[field];
  return spot.kind === 'locked' ? { why: spot.why, text: spot.text } : spot.kind;
};

test('a text takes the place of what stands below its heading, up to the next one of its level', () => {
  const [intro, why, notes] = [p('Since May.'), h('Problem statement'), h('Notes')];
  const before = doc(intro, why, p('Parents ask.'), p('Often.'), notes, p('Why not?'));
  expect(write(before, { why: 'The law asks.' })).toEqual(doc(intro, why, p('The law asks.'), notes, p('Why not?')));
});

test('a bold line is a heading, and a missing text is appended below one of its own', () => {
  const title = p(text('Out of scope:', strong));
  const before = doc(title, bullets('Snacks'));
  expect(
    write(before, { outOfScope: 'Snacks\nDrinks', why: 'The law asks.\nSo do parents.', doneWhen: 'a\nb' }),
  ).toEqual(
    doc(
      title,
      bullets('Snacks', 'Drinks'),
      h('Why', 3),
      p('The law asks.'),
      p('So do parents.'),
      h('Done when', 3),
      bullets('a', 'b'),
    ),
  );
});

test('a line that stays keeps its looks, its list and its tick', () => {
  const bold = item(p(text('Each dish', strong), text(' shows its allergens')));
  const tasks = { ...list('taskList', task('Mail', 'DONE')), attrs: { localId: 't' } };
  const before = doc(h('Done when'), p('All of these:'), list('orderedList', bold, item(p('Sign')))),
    [heading] = contentOf(before);
  expect(write(before, { doneWhen: 'All of these:\nEach dish shows its allergens\nA sign' })).toEqual(
    doc(h('Done when'), p('All of these:'), list('orderedList', bold, item(p('A sign')))),
  );
  expect(heading).toEqual(h('Done when'));
  expect(write(doc(h('Done when'), tasks), { doneWhen: 'Mail\nApp' })).toMatchObject(
    doc(h('Done when'), {
      ...tasks,
      content: [task('Mail', 'DONE'), { content: [text('App')], attrs: { state: 'TODO' } }],
    }),
  );
});

test('an emptied text goes with its heading; a picture and a rule below it stay', () => {
  const picture = { type: 'mediaSingle', content: [{ type: 'media', attrs: { id: 'm' } }] };
  const rule = { type: 'rule' };
  expect(write(doc(h('Why'), p('x'), picture, rule, h('In scope'), bullets('a')), { why: '', who: '' })).toEqual(
    doc(picture, rule, h('In scope'), bullets('a')),
  );
});

test.each<[string, object, Locked]>([
  ['within an expand', doc(expand(h('Why'), p('x'))), 'within'],
  ['within a panel', doc(panel(h('Why'), p('x'))), 'within'],
  ['with a table', doc(h('Why'), table(p('x'))), 'rich'],
  ['within a list', doc(list('bulletList', item(p('Why: x')))), 'within'],
  ['in one line with its heading', doc(p('Why: x')), 'within'],
  ['with its heading in one paragraph', doc(p('Why', { type: 'hardBreak' }, 'x')), 'within'],
  ['that ends within a paragraph', doc(h('Why'), p('x', { type: 'hardBreak' }, 'Out of scope: y')), 'within'],
  ['there twice', doc(h('Why'), p('x'), h('Goal'), p('y')), 'twice'],
  ['with a panel', doc(h('Why'), panel(p('x'))), 'rich'],
  ['with a list in a list', doc(h('Why'), list('bulletList', item(p('x'), bullets('y')))), 'rich'],
  ['with a link', doc(h('Why'), p(text('x', { type: 'link', attrs: { href: 'https://a.example' } }))), 'rich'],
  ['with a mention', doc(h('Why'), p({ type: 'mention', attrs: { id: 'ana', text: '@Ana' } })), 'rich'],
  ['with a picture', doc(h('Why'), p('x'), { type: 'mediaSingle', content: [] }, p('y')), 'rich'],
  ['with code', doc(h('Why'), { type: 'codeBlock', content: [text('x')] }), 'rich'],
  ['with headings below it', doc(h('Why'), h('Details', 3), p('x')), 'rich'],
])('a section %s is read, and only Jira writes it', (_where, document, why) => {
  expect(lockedIn(document, 'why')).toMatchObject({ why });
  expect(() => write(document, { why: 'z' })).toThrow(AppError);
});

test('a document with a node that the app does not know is not written, at any depth', () => {
  const stranger = { type: 'whiteboard', content: [text('x')] };
  for (const content of [stranger, p(stranger), panel(stranger), 'x'] as const)
    expect(isWritable(doc(p('a'), Object(content)))).toBe(false);
  for (const none of ['wiki text', 7, { type: 'paragraph' }]) expect(isWritable(none)).toBe(false);
  for (const fine of [null, undefined, doc(), everyNode]) expect(isWritable(fine)).toBe(true);
});

test('a text that would be read as something else is refused, and so is one that is too long', () => {
  const refused = { code: 'bad-request', details: { because: 'reads-otherwise' } };
  expect(failureOf(() => write(doc(), { why: 'x\nOut of scope\ny' }))).toMatchObject(refused);
  expect(failureOf(() => write(doc(), { doneWhen: 'Out of scope: y' }))).toMatchObject(refused);
  expect(failureOf(() => write(doc(), { why: 'x'.repeat(TICKET_TEXT_LIMIT) }))).toMatchObject({
    code: 'limit-reached',
    details: { because: 'too-long', limit: TICKET_TEXT_LIMIT },
  });
});

test.each(['en', 'de'] as const)('our reader knows each heading that is written (%s)', (language) => {
  const read = ticketFields.map((field) => topicOf(ticketHeadings[language][field]));
  expect(read).toEqual(['why', 'who', 'in-scope', 'out-of-scope', 'acceptance']);
});

const word = fc.constantFrom('a', 'B', 'menu', 'Why', 'In', 'Out of scope: x', 'TBD', 'Given b', '**', ' ');
const typed = fc.array(word, { maxLength: 4 }).map((lines) => lines.join('\n'));
const line = word.filter((one) => one.trim() !== '');
const inline = fc.oneof(
  line.map((one) => text(one)),
  line.map((one) => text(one, strong)),
  line.map((one) => text(one, { type: 'link', attrs: { href: 'https://a.example' } })),
  fc.constant({ type: 'hardBreak' }),
  fc.constant({ type: 'emoji', attrs: { shortName: ':x:' } }),
);
const paragraph = fc.array(inline, { maxLength: 3 }).map((content) => p(...content));
const heading = fc
  .tuple(
    fc.constantFrom('Why', 'For whom', 'In scope', 'Out', 'Done when', 'Notes', 'Ziel'),
    fc.integer({ min: 1, max: 6 }),
  )
  .map(([name, level]) => h(name, level));
const aList = fc
  .tuple(fc.constantFrom('bulletList', 'orderedList'), fc.array(paragraph, { minLength: 1, maxLength: 3 }))
  .map(([type, lines]) => list(type, ...lines.map((one) => item(one))));
const tasks = fc
  .array(line, { minLength: 1, maxLength: 3 })
  .map((all) => ({ ...list('taskList', ...all.map((one) => task(one))), attrs: { localId: 'tasks' } }));
const leaf = fc.oneof(
  paragraph,
  heading,
  aList,
  tasks,
  fc.constant({ type: 'rule' }),
  fc.constantFrom(...everyNode.content),
);
const holder = fc
  .tuple(fc.constantFrom(panel, expand, table), fc.array(leaf, { minLength: 1, maxLength: 3 }))
  .map(([make, content]) => make(...content));
const anyDocument = fc
  .array(fc.oneof({ weight: 5, arbitrary: leaf }, { weight: 1, arbitrary: holder }), { maxLength: 9 })
  .map((content) => doc(...content));

/** Where the changed texts of a document stand: all other nodes are not ours to touch. */
function outside(document: unknown, fields: readonly TicketField[]): readonly unknown[] {
  const all = spots(document);
  const ours = (at: number): boolean =>
    fields.some((field) => {
      const spot = all[field];
      return spot.kind === 'section' && at >= spot.opening && at < spot.to;
    });
  return contentOf(document).filter((_node, at) => !ours(at));
}

test('property: what is written is read back, fits Atlassian’s schema, and changes nothing outside of its sections', () => {
  let [written, fit] = [0, 0];
  fc.assert(
    fc.property(
      anyDocument,
      fc.record({ why: typed, who: typed, inScope: typed, outOfScope: typed, doneWhen: typed }, { requiredKeys: [] }),
      (before, wanted) => {
        const all = spots(before);
        const fields = ticketFields.filter((field) => wanted[field] !== undefined && all[field].kind !== 'locked');
        const changes = Object.fromEntries(fields.map((field) => [field, wanted[field] ?? '']));
        const kept = JSON.stringify(before);
        const after = attempt(() => write(before, changes));
        expect(JSON.stringify(before)).toBe(kept);
        if (after === null) return;
        written += fields.length;
        if (isDocument(before)) {
          fit += fields.length;
          expect(isDocument(after)).toBe(true);
        }
        expect(outside(after, fields)).toEqual(outside(before, fields));
        const now = spots(after);
        for (const field of ticketFields) {
          const said = fields.includes(field)
            ? ticketLines(changes[field] ?? '')
                .filter((one) => one !== 'TBD' && one !== '**')
                .join('\n')
            : textIn(all[field]);
          expect(textIn(now[field])).toBe(said);
        }
        // The same again changes nothing.
        expect(write(after, changes)).toEqual(after);
      },
    ),
  );
  expect(written).toBeGreaterThan(20);
  expect(fit).toBeGreaterThan(20);
});

test('a description with every node that Jira writes changes in its section alone', () => {
  const after = write(everyNode, { who: 'Cooks', doneWhen: 'The soup is hot' });
  expect(contentOf(after).slice(0, everyNode.content.length)).toEqual(everyNode.content);
  expect(
    readDocument(after)
      .slice(-4)
      .map((block) => block.text),
  ).toEqual(['For whom', 'Cooks', 'Done when', 'The soup is hot']);
});

function failureOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

/** null where it is refused. */
function attempt(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
