import fc from 'fast-check';
import { questionKinds } from '../../../src/domain/question/question';
import { codeOf } from '../../../src/domain/question/question-change';
import { answerParts, codesOf } from './answer-parts';
import { joinAnswer } from './join-answer';

const text = fc.string().filter((written) => written.trim() === written);

test('a code and a text come back as they were joined, and the domain reads the same code', () => {
  fc.assert(
    fc.property(fc.constantFrom('risk' as const, 'assumption' as const), text, fc.nat(2), (kind, written, index) => {
      const code = codesOf(kind)[index] ?? null;
      const joined = joinAnswer(code, written);
      expect(answerParts(kind, joined)).toEqual({ code, text: written });
      expect(codeOf(kind, joined)).toBe(code);
    }),
  );
});

test('no text is ever lost', () => {
  fc.assert(
    fc.property(fc.constantFrom(...questionKinds), fc.string(), (kind, answer) => {
      const { code, text: rest } = answerParts(kind, answer);
      expect(code === null ? rest : answer).toContain(rest);
      if (code === null) expect(rest).toBe(answer);
    }),
  );
});

test('a sentence that only begins like a code is a sentence', () => {
  expect(answerParts('risk', 'accept it or not, we ship').code).toBeNull();
});
