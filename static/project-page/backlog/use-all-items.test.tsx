import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { anItem } from './test/an-issue';
import { streamed } from './use-all-items';

test('pages that arrive together are drawn together', async () => {
  async function* pages(): AsyncGenerator<readonly BacklogItem[]> {
    for (let page = 0; page < 500; page += 1) yield [anItem(`TIF-${page}`)];
  }
  const taken: BacklogItem[] = [];
  const told: string[] = [];
  await streamed(
    pages(),
    (page) => void taken.push(...page),
    ({ status }) => told.push(status),
  );
  expect(taken).toHaveLength(500);
  expect(told.slice(0, 2)).toEqual(['reading', 'reading']);
  expect(told.at(-1)).toBe('done');
  expect(told.length).toBeLessThan(50);
});
