import fc from 'fast-check';
import { findWorkflowRules } from './find-workflow-rules';

test('any text is read or refused, and nothing is thrown', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.json().map((one) => `{"values":[${one}]}`),
      ),
      (text) => {
        const read = findWorkflowRules(text);
        expect(read === null || Array.isArray(read.found)).toBe(true);
      },
    ),
  );
});

test('only a page of that list is opened next', () => {
  const next = (nextPage: string) => findWorkflowRules(JSON.stringify({ values: [], isLast: false, nextPage }))?.next;
  expect(next('https://elsewhere.example/')).toBeNull();
  const second = 'https://a.example/rest/api/3/workflows/search?startAt=50&expand=values.transitions';
  expect(next('https://a.example/rest/api/3/workflows/search?startAt=50')).toBe(second);
  expect(next(second)).toBe(second);
});
