import fc from 'fast-check';
import { readFieldValue } from './field-value';

const document = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

test.each([
  ['nothing', null, [], null],
  ['a text', 'Low', ['Low'], null],
  ['what a template left', '[describe the risk]', [], null],
  ['rich text', document('None that we know'), ['None that we know'], null],
  ['empty rich text', { type: 'doc', version: 1, content: [] }, [], null],
  ['a number', 0, ['0'], 0],
  ['a date', '2025-11-24', ['2025-11-24'], null],
  ['an option', { self: 'x', id: '1', value: 'Low' }, ['Low'], null],
  ['an option within an option', { value: 'App', child: { value: 'iOS' } }, ['App', 'iOS'], null],
  ['several options', [{ value: 'Web' }, { value: 'iOS' }], ['Web', 'iOS'], null],
  ['no option', [], [], null],
  ['labels', ['legal', 'todo'], ['legal', 'todo'], null],
  ['components', [{ id: '1', name: 'Kitchen' }], ['Kitchen'], null],
  ['a person', { accountId: 'ana', displayName: 'Ana Silva', active: true }, ['Ana Silva'], null],
  ['an unknown shape', { errorMessage: 'no access' }, [], null],
])('%s', (_what, raw, texts, number) => {
  expect(readFieldValue(raw)).toEqual({ texts, number });
});

test('any JSON is read without a failure', () => {
  fc.assert(fc.property(fc.jsonValue(), (raw) => void readFieldValue(raw)));
});
