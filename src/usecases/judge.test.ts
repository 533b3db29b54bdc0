import fc from 'fast-check';
import { aQuestion } from '../../test/builders/a-question';
import { aPolicy } from '../../test/builders/a-policy';
import { anIssue } from '../../test/builders/an-issue';
import { agreedRecords } from '../../test/builders/records';
import { newOutbox, type Sent, withUnsent } from '../domain/outbox';
import { judge, type Judged } from './core/judge';

const agreed: Judged = {
  ...{ issue: anIssue(), records: agreedRecords(), policy: aPolicy(), outbox: null, talk: null, round: null },
  now: '2025-11-24T10:00:00.000Z',
};
const onItsWay = (spoilt: Parameters<typeof aQuestion>[0]): Sent => ({
  ...{ what: 'question', value: aQuestion({ id: 'q9', ...spoilt }), at: agreed.now },
});

test('a question that must be answered first keeps the issue from being ready before Jira has it', () => {
  const outbox = { ...newOutbox('10041'), sent: [onItsWay({ blocking: true })] };
  expect(judge(agreed).readiness).toMatchObject({ state: 'ready' });
  expect(judge({ ...agreed, outbox }).readiness).toMatchObject({ state: 'refine', missing: 'blocking-answered' });
});

test('whoever judges what Jira has says the same as whoever has added what is on its way', () => {
  const questions = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('q1', 'q2', 'q3'),
      blocking: fc.boolean(),
      state: fc.constantFrom('open' as const, 'answered' as const, 'closed' as const),
      version: fc.integer({ min: 1, max: 3 }),
    }),
    { selector: ({ id }) => id },
  );
  fc.assert(
    fc.property(questions, questions, (there, coming) => {
      const outbox = { ...newOutbox('10041'), sent: coming.map(onItsWay) };
      const records = { ...agreed.records, questions: there.map(aQuestion) };
      const merged = withUnsent(records, outbox);
      expect(judge({ ...agreed, records, outbox })).toEqual(judge({ ...agreed, records: merged, outbox }));
    }),
  );
});
