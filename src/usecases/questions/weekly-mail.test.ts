import fc from 'fast-check';
import { aQuestion } from '../../../test/builders/a-question';
import type { Question } from '../../domain/question/question';
import { type AskedIssue, weeklyMails } from './weekly-mail';

const today = '2026-11-24';
const anIssue = (number: number, questions: readonly Question[], more: Partial<AskedIssue> = {}): AskedIssue => ({
  id: `${number}`,
  key: `TIF-${number}`,
  summary: `Summary ${number}`,
  language: 'en',
  today,
  questions,
  ...more,
});
const asked = (owner: string | null, due: string | null, text: string, more: Partial<Question> = {}): Question =>
  aQuestion({ id: text, owner, due, text, blocking: false, state: 'open', ...more });

test('an owner gets one mail on what is due first, with its words, and of the rest key and number', () => {
  const [mail, ...more] = weeklyMails([
    anIssue(1, [asked('ben', '2026-11-30', 'Later?'), asked('cem', null, 'Whenever?')]),
    anIssue(2, [asked('ben', '2026-11-20', 'Late?'), asked('ben', '2026-11-24', 'Today?')]),
  ]);
  expect(more).toEqual([]);
  expect(mail).toEqual({
    issueId: '2',
    notice: {
      to: 'ben',
      subject: '3 questions of yours are due, first on TIF-2',
      text: expect.stringMatching(
        /^TIF-2 Summary 2\n“Late\?” \(due since 20 November 2026\)\n“Today\?” \(due 24 November 2026\)\nTIF-1: 1 question, due 30 November 2026\nOnce a week/u,
      ),
    },
  });
});

test('what is due on the same day is first where it blocks', () => {
  const mails = weeklyMails([
    anIssue(1, [asked('ben', today, 'A?')]),
    anIssue(2, [asked('ben', today, 'B?', { blocking: true })]),
  ]);
  expect(mails.map(({ issueId }) => issueId)).toEqual(['2']);
});

test('the mail is in the language of the project', () => {
  const [mail] = weeklyMails([anIssue(1, [asked('ben', today, 'Wann?')], { language: 'de' })]);
  expect(mail?.notice).toMatchObject({ subject: 'Eine Frage von dir ist fällig: TIF-1' });
});

test('nobody reads of questions of others, of what is not due, or of what is not open', () => {
  const owners = ['ben', 'cem', null];
  const anyQuestion = fc.record({
    owner: fc.constantFrom(...owners),
    due: fc.constantFrom(null, '2026-11-20', '2026-11-30', '2026-12-01'),
    state: fc.constantFrom('open', 'answered', 'closed', 'withdrawn'),
  });
  fc.assert(
    fc.property(fc.array(fc.array(anyQuestion, { maxLength: 4 }), { maxLength: 4 }), (all) => {
      const issues = all.map((questions, at) =>
        anIssue(
          at,
          questions.map(({ owner, due, state }, index) => asked(owner, due, `q${at}.${index}?`, { state })),
        ),
      );
      const mails = weeklyMails(issues);
      expect(new Set(mails.map(({ notice }) => notice.to)).size).toBe(mails.length);
      for (const owner of ['ben', 'cem']) {
        const due = issues.flatMap(({ questions }) =>
          questions.filter((one) => one.owner === owner && one.state === 'open' && (one.due ?? '9') <= '2026-11-30'),
        );
        const mail = mails.find(({ notice }) => notice.to === owner);
        expect(mail === undefined).toBe(due.length === 0);
        const texts = due.map(({ text }) => text);
        for (const [named] of mail?.notice.text.matchAll(/q\d\.\d\?/gu) ?? []) expect(texts).toContain(named);
        const count = /^\d+/u.exec(mail?.notice.subject ?? '')?.[0] ?? '1';
        if (mail !== undefined) expect(Number(count)).toBe(due.length);
      }
    }),
  );
});
