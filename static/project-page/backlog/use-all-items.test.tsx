import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { anItem } from './test/an-issue';
import { growing } from './use-all-items';

test('pages that arrive together are drawn together', async () => {
  async function* pages(): AsyncGenerator<readonly BacklogItem[]> {
    for (let page = 0; page < 500; page += 1) yield [anItem(`TIF-${page}`)];
  }
  const lengths: number[] = [];
  for await (const items of growing(pages())) lengths.push(items.length);
  expect([lengths[0], lengths.at(-1)]).toEqual([1, 500]);
  expect(lengths.length).toBeLessThan(50);
});
