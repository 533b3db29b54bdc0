import fc from 'fast-check';
import { questionKinds } from '../../../src/domain/question/question';
import { codeOf } from '../../../src/domain/question/question-change';
import { answerParts, codesOf, joinAnswer } from './answer-parts';

const text = fc.string().filter((written) => written.trim() === written);

test('a joined code and text come apart again, and the domain reads the same code', () => {
  fc.assert(
    fc.property(fc.constantFrom('risk' as const, 'assumption' as const), text, fc.nat(2), (kind, written, index) => {
      const code = codesOf(kind)[index] ?? null;
      const joined = joinAnswer(code, written);
      expect(answerParts(kind, joined)).toEqual({ code, text: written });
      expect(codeOf(kind, joined)).toBe(code);
    }),
  );
});

test('the text is never lost', () => {
  fc.assert(
    fc.property(fc.constantFrom(...questionKinds), fc.string(), (kind, answer) => {
      const { code, text: rest } = answerParts(kind, answer);
      expect(code === null ? rest : answer).toContain(rest);
      if (code === null) expect(rest).toBe(answer);
    }),
  );
});

test('a sentence that starts like a code stays a sentence', () => {
  expect(answerParts('risk', 'accept it or not, we ship').code).toBeNull();
});
