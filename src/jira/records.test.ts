import fc from 'fast-check';
import { aTalk } from '../../test/builders/records';
import { EMPTY_BRIEF } from '../domain/brief';
import type { Question } from '../domain/question';
import type { Readiness } from '../domain/readiness';
import { NO_TALKS } from '../domain/talk';
import { toIndexed } from './properties';
import { propertyKeys, questionKey } from './property-keys';
import { readRecords } from './records';

const aQuestion = (spoilt: object = {}): Question & object => ({
  id: 'q1',
  kind: 'question',
  text: 'Who pays for a cancelled tiffin?',
  category: 'scope',
  blocking: true,
  askedBy: '5b10a2844c20165700ede21g',
  askedFor: null,
  askedAt: '2026-11-02T09:00:00.000Z',
  owner: null,
  due: '2026-11-06',
  state: 'open',
  answer: null,
  answeredBy: null,
  answeredAt: null,
  answeredOver: null,
  closedAt: null,
  reopenedBecause: null,
  fromRound: null,
  fromComment: null,
  told: [],
  version: 1,
  ...spoilt,
});

const aReadiness: Readiness = {
  state: 'refine',
  score: 42,
  gaps: 2,
  missing: 'asked confident',
  onPaper: 'yes',
  nextStep: 'unknowns',
  openQuestions: 1,
  blockingQuestions: 0,
  nextDue: null,
  confidence: 0,
  lowestConfidence: 0,
  talks: 0,
  outcome: 'not-talked',
  changedSinceTalk: 'no',
  answeredSinceTalk: 'no',
  agreedAt: null,
  fingerprint: 'a.b.c',
  policyVersion: 0,
  schema: 1,
};

test('an issue without properties of ours has no records, and other apps are left alone', () => {
  expect(readRecords({ 'some.other.app': 7, commonGroundish: {} })).toEqual({
    readiness: null,
    questions: [],
    ownQuestions: [],
    digest: null,
    brief: EMPTY_BRIEF,
    confidence: null,
    size: null,
    talks: NO_TALKS,
    flag: null,
    unreadable: [],
    broken: [],
  });
});

test('a summary comes back from the property that it becomes, which holds no null', () => {
  const indexed = toIndexed(aReadiness);
  expect(Object.values(indexed)).not.toContain(null);
  expect(readRecords({ [propertyKeys.readiness]: indexed }).readiness).toEqual(aReadiness);
});

test('a digest of another shape is named as broken and counts as absent', () => {
  for (const digest of [[], { open: [] }, { open: [], asked: [['soon', null, null]] }, { open: [], asked: [[]] }]) {
    const { digest: read, broken } = readRecords({ [propertyKeys.questions]: digest });
    expect([read, broken]).toEqual([null, [propertyKeys.questions]]);
  }
});

test('questions come back in the order they were asked', () => {
  const later = aQuestion({ id: 'q0', askedAt: '2026-11-03T09:00:00.000Z' });
  const records = readRecords({ [questionKey('q0')]: later, [questionKey('q1')]: aQuestion() });
  expect(records.questions.map(({ id }) => id)).toEqual(['q1', 'q0']);
});

test.each([
  ['a missing text', { text: undefined }],
  ['an unknown state', { state: 'parked' }],
  ['a text beyond any property', { text: 'x'.repeat(40_000) }],
  ['a day that is none', { due: 'tomorrow' }],
  ["another question's id", { id: 'q2' }],
])('a question with %s is named as broken and counts as absent', (_flaw, spoilt) => {
  const { questions, broken } = readRecords({ [questionKey('q1')]: aQuestion(spoilt) });
  expect(questions).toEqual([]);
  expect(broken).toEqual([questionKey('q1')]);
});

test('a talk from before its record told who only spoke ahead is read, and one that tells it', () => {
  const { ahead, ...old } = { ...aTalk(), ahead: ['ben'] };
  const stored = { ...NO_TALKS, talks: [old, { ...old, id: 't2', ahead }] };
  expect(readRecords({ [propertyKeys.talks]: stored }).talks.talks).toEqual([old, { ...old, id: 't2', ahead }]);
});

const keys = [...Object.values(propertyKeys), questionKey('q1'), questionKey(''), '__proto__', 'constructor'];

test('whatever somebody wrote into our properties, reading them never throws and names what is broken', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys), fc.anything()), (properties) => {
      const { broken } = readRecords(properties);
      for (const key of broken) expect(Object.keys(properties)).toContain(key);
    }),
  );
});

const nearly = fc.record({ state: fc.constantFrom('open', 'closed'), text: fc.string(), version: fc.anything() });

test('a question that is nearly right is either whole or broken', () => {
  fc.assert(
    fc.property(nearly, (spoilt) => {
      const { questions, broken } = readRecords({ [questionKey('q1')]: aQuestion(spoilt) });
      expect(questions.length + broken.length).toBe(1);
    }),
  );
});
