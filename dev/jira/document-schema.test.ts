import fc from 'fast-check';
import { everyNode } from '../sample/edge/every-node.ts';
import { ada, aSite, aStory } from './a-site.ts';
import { document } from './adf.ts';
import { isDocument } from './document-schema.ts';

const text = (value: string, ...marks: object[]) => ({ type: 'text', text: value, ...(marks.length > 0 && { marks }) });
const p = (...content: object[]) => ({ type: 'paragraph', content });
const doc = (...content: object[]) => ({ type: 'doc', version: 1, content });
const deep = (levels: number): object =>
  levels === 0 ? p(text('deep')) : { type: 'bulletList', content: [{ type: 'listItem', content: [deep(levels - 1)] }] };

test('no value throws', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => typeof isDocument(value) === 'boolean'));
});

test('each node of Jira’s editor is a document’s, and so is text of any length', () => {
  for (const one of [everyNode, document('Why?\n\nParents ask.'), document('a'.repeat(40_000)), doc()])
    expect(isDocument(one)).toBe(true);
});

const WRONG: readonly (readonly [string, object])[] = [
  ['a text without characters', doc(p(text('')))],
  ['another version', { ...doc(), version: 2 }],
  ['no content', { type: 'doc', version: 1 }],
  ['a node without a type', doc({})],
  ['a node that Jira does not know', doc({ type: 'bogus' })],
  ['text outside of a paragraph', doc(text('Why?'))],
  ['a list item without a list', doc({ type: 'listItem', content: [p()] })],
  ['a ninth level of headings', doc({ type: 'heading', attrs: { level: 9 }, content: [] })],
  ['code in bold', doc(p(text('Why?', { type: 'code' }, { type: 'strong' })))],
];

test.each(WRONG)(
  '%s is refused in a description, a text field and a comment, and nothing is written',
  async (_what, bad) => {
    const site = aSite();
    const key = await aStory(site);
    const refused = { status: 400, body: { errorMessages: ['INVALID_INPUT'], errors: {} } };
    const before = (await site.ask(ada, `GET /rest/api/3/issue/${key}?fields=*all`)).body;
    const edit = (fields: object) =>
      site.ask(ada, `PUT /rest/api/3/issue/${key}`, { fields: { summary: 'New', ...fields } });
    expect(await edit({ description: bad })).toMatchObject(refused);
    expect(await edit({ customfield_10030: bad })).toMatchObject(refused);
    expect(await site.ask(ada, `POST /rest/api/3/issue/${key}/comment`, { body: bad })).toMatchObject(refused);
    expect((await site.ask(ada, `GET /rest/api/3/issue/${key}?fields=*all`)).body).toEqual(before);
  },
);

test('what is no document at all is refused by the name of its field', async () => {
  const site = aSite();
  const key = await aStory(site);
  const words = 'Operation value must be an Atlassian Document (see the Atlassian Document Format)';
  expect((await site.ask(ada, `PUT /rest/api/3/issue/${key}`, { fields: { description: 'Why?' } })).body).toEqual({
    errorMessages: [],
    errors: { description: words },
  });
  expect((await site.ask(ada, `POST /rest/api/3/issue/${key}/comment`, { body: 'Why?' })).body).toEqual({
    errorMessages: [],
    errors: { comment: 'Comment body is not valid!' },
  });
});

test('32,767 characters are taken, and one more is refused', async () => {
  const site = aSite();
  const key = await aStory(site);
  const write = async (length: number) => {
    const body = document('a'.repeat(length));
    const edited = await site.ask(ada, `PUT /rest/api/3/issue/${key}`, { fields: { description: body } });
    const said = await site.ask(ada, `POST /rest/api/3/issue/${key}/comment`, { body });
    return [edited.status, Object(edited.body)?.errors, said.status, Object(said.body)?.errors];
  };
  const words = 'The entered text is too long. It exceeds the allowed limit of 32,767 characters.';
  expect(await write(32_767)).toEqual([204, undefined, 201, undefined]);
  expect(await write(32_768)).toEqual([400, { description: words }, 400, { comment: words }]);
});

test('a document that is nested as deep as a request may be is answered', async () => {
  const site = aSite();
  const key = await aStory(site);
  const answer = await site.ask(ada, `POST /rest/api/3/issue/${key}/comment`, { body: doc(deep(240)) });
  expect(answer.status).toBe(201);
});
