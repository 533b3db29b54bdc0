import fc from 'fast-check';
import { aQuestion } from '../../../test/builders/a-question';
import { digestQuestions } from '../../domain/question/question-digest';
import { propertyKeys } from '../read/property-keys';
import { readAsked } from './asked';

test('the tally that was written is read back', () => {
  const questions = [
    aQuestion({ id: 'a', category: 'data', state: 'closed', closedAt: '2025-11-24T12:00:00.000Z' }),
    aQuestion({ id: 'b', askedBy: null, askedAt: '2025-11-25T00:00:00.000Z' }),
  ];
  expect(readAsked({ [propertyKeys.questions]: digestQuestions(questions) })).toEqual([
    { at: '2025-11-24T09:00:00.000Z', hours: 3, category: 'data' },
    { at: '2025-11-25T00:00:00.000Z', hours: null, category: null },
  ]);
});

test('an issue without the property has no questions', () => {
  expect(readAsked({})).toEqual([]);
});

test('malformed content of the property fails nothing', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(Array.isArray(readAsked({ [propertyKeys.questions]: value }))).toBe(true);
    }),
  );
});
