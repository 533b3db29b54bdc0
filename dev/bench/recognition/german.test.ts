import { faultIn } from '../../../src/domain/content/fault';
import { readDocument } from '../../../src/jira/adf/adf';
import { wikiDocument } from '../../sample/import/wiki-document.ts';
import { german } from './german.ts';
import { wrongIn } from './judge.ts';
import { labels } from './labels.ts';

test('of twenty German tickets one of each part at most is read wrongly', () => {
  const found = german.map((one) => [one, faultIn(readDocument(wikiDocument(one.text)))] as const);
  const { steps, expected, either } = wrongIn(found);
  expect({ steps: steps <= 1, expected: expected <= 1, either: either <= 2 }).toEqual({
    steps: true,
    expected: true,
    either: true,
  });
});

test('a hundred issues are labelled once each, forty of two trackers at most', () => {
  expect(new Set(labels.map(({ key }) => key)).size).toBe(100);
  expect(labels.filter(({ key }) => /^(?:TIMOB|TISTUD)-/.test(key)).length).toBeLessThanOrEqual(40);
});
