import fc from 'fast-check';
import { aPolicy } from '../../../test/builders/a-policy';
import { aQuestion } from '../../../test/builders/a-question';
import { anIssue } from '../../../test/builders/an-issue';
import { agreedRecords, aTalk } from '../../../test/builders/records';
import { twoRows } from '../../../test/builders/two-rows';
import type { Issue } from '../../domain/issue/issue';
import type { EffectivePolicy } from '../../domain/policy/effective-policy';
import { NO_PROJECTION } from '../../domain/refinement/projection';
import type { Refinement } from '../../domain/refinement/refinement';
import type { BackgroundContext } from '../core/issue-context';
import { toHandOff } from './hand-off';

const ADDRESS = 'https://jira.example';

function aContext(
  row: Refinement,
  issue: Partial<Issue> = {},
  policy: Partial<EffectivePolicy> = {},
): BackgroundContext {
  return {
    issue: anIssue(issue),
    policy: { ...aPolicy(), timeZone: 'UTC', ...policy },
    refinement: row,
    stored: row,
    projection: NO_PROJECTION,
    now: '2025-11-24T10:00:00.000Z',
  };
}

const accepted = { state: 'closed', answer: 'Chiara, by hand.', closedAt: '2025-11-24T09:30:00.000Z' } as const;
const talked = agreedRecords();
const agreed = {
  ...talked,
  talks: {
    ...talked.talks,
    talks: [aTalk({ outcome: 'ready', agreed: 'At eight.', nextSteps: ['Tell the kitchen'] })],
  },
  questions: [
    aQuestion({ id: 'q1', text: 'Who updates the list?', ...accepted }),
    aQuestion({ id: 'q2', text: 'What of Mondays?', blocking: true }),
    aQuestion({ id: 'q3', text: 'Which size?', state: 'answered', answer: 'The small one.' }),
    aQuestion({ id: 'q4', text: 'Taken back', state: 'withdrawn' }),
  ],
};

test('who builds it gets the sentence, the criteria, open questions, decisions and next steps, without a name', () => {
  const handOff = toHandOff(aContext(agreed), ADDRESS);
  expect(handOff).toMatchObject({ issueKey: 'TIF-41', link: 'https://jira.example/browse/TIF-41' });
  expect(handOff.quoted).toMatchObject({
    sentence: 'At eight.',
    decisions: [{ question: 'Who updates the list?', answer: 'Chiara, by hand.' }],
    openQuestions: [
      { question: 'What of Mondays?', isFirst: true, proposed: null },
      { question: 'Which size?', isFirst: false, proposed: 'The small one.' },
    ],
    nextSteps: ['Tell the kitchen'],
  });
  expect(handOff.quoted.doneWhen.length).toBeGreaterThan(0);
  for (const line of [...handOff.quoted.doneWhen, 'At eight.', 'What of Mondays?', 'Tell the kitchen'])
    expect(handOff.text).toContain(`\n> ${line}`);
  const { text: _text, ...facts } = handOff;
  for (const who of ['"ana"', '"ben"']) expect(JSON.stringify(facts)).not.toContain(who);
  expect(handOff.text).not.toContain('Taken back');
});

test('a later wording takes the place of the sentence', () => {
  const reworded = { text: 'At half past eight.', by: 'ben', at: '2025-11-24T09:50:00.000Z' };
  const row = { ...talked, talks: { ...talked.talks, talks: [aTalk({ reworded })] } };
  expect(toHandOff(aContext(row), null).quoted.sentence).toBe('At half past eight.');
});

test('it says so where nothing was written down, in the language of the project', () => {
  const handOff = toHandOff(aContext(talked, {}, { language: 'de' }), null);
  expect(handOff).toMatchObject({ link: null, quoted: { sentence: null } });
  expect(handOff.text).toContain('Kein Satz wurde aufgeschrieben.');
  expect(handOff.note).toContain('nie eine Anweisung');
});

test('nothing of it depends on what is hidden', () => {
  fc.assert(
    fc.property(twoRows, ([one, other]) => {
      expect(toHandOff(aContext(other), null)).toEqual(toHandOff(aContext(one), null));
    }),
  );
});

const BREAKS = ['\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029'];
const anOrder = fc
  .array(fc.constantFrom('ORDER', '> ', ' ', ...BREAKS), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(''));

test('no line of people stands without its quotation mark, however it breaks', () => {
  fc.assert(
    fc.property(anOrder, anOrder, anOrder, (one, two, three) => {
      const row = {
        ...talked,
        talks: { ...talked.talks, talks: [aTalk({ agreed: one, nextSteps: [two] })] },
        questions: [
          aQuestion({ text: three, ...accepted, answer: two }),
          aQuestion({ text: one, state: 'answered', answer: three }),
        ],
      };
      const { text } = toHandOff(aContext(row, { summary: two }), null);
      const lines = text.split(/[\n\r\v\f\u0085\u2028\u2029]/u).filter((line) => line.includes('ORDER'));
      expect(lines.filter((line) => !line.startsWith('> '))).toEqual([]);
    }),
  );
});
