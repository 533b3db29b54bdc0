import { bold, heading, item, paragraph } from '../../../test/builders/an-issue';
import type { Block } from '../issue/issue';
import { faultIn } from './fault';

const code: Block = { kind: 'code', text: 'menu.open()' };
const step = (text: string): Block => ({ kind: 'item', numbered: true, text });

test.each([
  [
    'under headings',
    [heading('Steps to reproduce'), item('Open it'), heading('Expected result'), paragraph('It opens')],
  ],
  ['under bold lines', [bold('Repro:'), item('Open it'), bold('Expected:'), paragraph('It opens')]],
  ['behind labels', [paragraph('Steps: Open it'), paragraph('Actual: –'), paragraph('Expected: It opens')]],
  ['in German', [heading('Schritte'), item('Open it'), paragraph('Soll: It opens'), paragraph('Ist: It does not')]],
] as const)('steps and expected result are found %s', (_where, description) => {
  expect(faultIn(description)).toEqual({ steps: ['Open it'], expected: ['It opens'] });
});

test.each([
  ['a sentence', [paragraph('To reproduce, open the menu twice.')], ['To reproduce, open the menu twice.']],
  [
    'numbered lines that begin the text',
    [step('Open it'), step('Close it'), paragraph('It stays.')],
    ['Open it', 'Close it'],
  ],
  [
    'numbered lines beside a result',
    [paragraph('On the phone:'), paragraph('1. Open it'), paragraph('2. Close it'), paragraph('Result: it stays')],
    ['1. Open it', '2. Close it'],
  ],
] as const)('steps are found in %s', (_where, description, steps) => {
  expect(faultIn(description).steps).toEqual(steps);
});

test.each([
  ['code alone under the heading', [heading('How to reproduce'), code]],
  ['code alone after the sentence', [paragraph('These are the steps to reproduce it:'), code]],
  ['a placeholder under the heading', [heading('Steps to reproduce'), step('[Step 1]'), step('Step 2')]],
  ['a numbered list of anything', [paragraph('We need:'), step('a name'), step('a type')]],
  ['numbered criteria', [heading('Acceptance criteria'), step('shown'), step('saved'), paragraph('Expected: soon')]],
  ['that nobody could do it', [paragraph('No way to reproduce this on my machine.')]],
] as const)('%s is no step', (_what, description) => {
  expect(faultIn(description).steps).toEqual([]);
});

test.each(['I would expect a warning.', 'The expected behaviour is a warning.', 'Ich hätte eine Warnung erwartet.'])(
  'what somebody expects is the expected result: %s',
  (text) => {
    expect(faultIn([paragraph(text)]).expected).toEqual([text]);
  },
);

test.each(['Can I expect this soon?', 'We expect to ship it in May.', 'Users are expected to sign in.'])(
  'that something is expected is no result: %s',
  (text) => {
    expect(faultIn([paragraph(text)]).expected).toEqual([]);
  },
);
