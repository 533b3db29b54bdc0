import { bullets, doc, h, p, type Doc, type Node } from '../adf.ts';

const cell = (type: 'tableHeader' | 'tableCell', value: string): Node => ({ type, content: [p(value)] });
const marked = (text: string, ...marks: Node[]): Node => ({ type: 'text', text, marks });

/** A description with every block and inline node that Jira's editor can write. */
export const everyNode: Doc = doc(
  h('Why'),
  {
    type: 'paragraph',
    content: [
      marked('Strong', { type: 'strong' }),
      marked(' emphasis', { type: 'em' }),
      marked(' code', { type: 'code' }),
      marked(' struck', { type: 'strike' }),
      marked(' underlined', { type: 'underline' }),
      marked(' below', { type: 'subsup', attrs: { type: 'sub' } }),
      marked(' red', { type: 'textColor', attrs: { color: '#ff5630' } }),
      marked(' a link', { type: 'link', attrs: { href: 'https://example.com/' } }),
      marked(' a link that must not work', { type: 'link', attrs: { href: 'javascript:alert(1)' } }),
      { type: 'hardBreak' },
      { type: 'mention', attrs: { id: '712020:ana', text: '@Ana Silva' } },
      { type: 'emoji', attrs: { shortName: ':fork_and_knife:', text: '🍴' } },
      { type: 'date', attrs: { timestamp: '1767225600000' } },
      { type: 'status', attrs: { text: 'IN TALKS', color: 'blue', localId: 's1' } },
      { type: 'inlineCard', attrs: { url: 'https://example.com/design' } },
    ],
  },
  bullets('A bullet', 'Another one'),
  {
    type: 'orderedList',
    attrs: { order: 3 },
    content: [{ type: 'listItem', content: [p('Third'), bullets('Beneath the third')] }],
  },
  {
    type: 'taskList',
    attrs: { localId: 't1' },
    content: [
      { type: 'taskItem', attrs: { localId: 't2', state: 'DONE' }, content: [{ type: 'text', text: 'Done already' }] },
      { type: 'taskItem', attrs: { localId: 't3', state: 'TODO' }, content: [{ type: 'text', text: 'Still to do' }] },
    ],
  },
  {
    type: 'decisionList',
    attrs: { localId: 'd1' },
    content: [
      {
        type: 'decisionItem',
        attrs: { localId: 'd2', state: 'DECIDED' },
        content: [{ type: 'text', text: 'We do it' }],
      },
    ],
  },
  { type: 'codeBlock', attrs: { language: 'sql' }, content: [{ type: 'text', text: 'select * from lunch;' }] },
  { type: 'blockquote', content: [p('Somebody said so.')] },
  { type: 'panel', attrs: { panelType: 'warning' }, content: [p('Mind the soup.')] },
  { type: 'expand', attrs: { title: 'More' }, content: [p('Hidden until opened.')] },
  { type: 'rule' },
  {
    type: 'table',
    attrs: { isNumberColumnEnabled: false, layout: 'default' },
    content: [
      { type: 'tableRow', content: [cell('tableHeader', 'Dish'), cell('tableHeader', 'Allergen')] },
      { type: 'tableRow', content: [cell('tableCell', 'Lasagne'), cell('tableCell', 'Milk')] },
    ],
  },
  { type: 'blockCard', attrs: { url: 'https://example.com/board' } },
  {
    type: 'extension',
    attrs: { extensionType: 'com.atlassian.confluence.macro.core', extensionKey: 'toc', parameters: {} },
  },
);
