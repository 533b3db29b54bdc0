import type { PageSize } from './page-sizes.ts';
import { sizeChanges } from './size-change.ts';

const aPage = (spoilt: Partial<PageSize> = {}): PageSize => ({
  script: 80_000,
  style: 5_000,
  lazy: { AskForm: 900, de: 4_000 },
  ...spoilt,
});
const accepted = { panel: aPage() };

test.each([
  ['nothing changed', { panel: aPage() }],
  ['it shrank', { panel: aPage({ script: 60_000 }) }],
  ['it grew by two per cent', { panel: aPage({ script: 81_600 }) }],
  ['a small later part grew', { panel: aPage({ lazy: { AskForm: 1_900, de: 4_000 } }) }],
])('says nothing when %s', (_when, now) => {
  expect(sizeChanges(accepted, now)).toEqual([]);
});

test.each([
  ['a page’s JavaScript', { panel: aPage({ script: 81_601 }) }, ['panel, JavaScript at load: 78.1 → 79.7 KiB.']],
  ['a page’s CSS', { panel: aPage({ style: 6_000 }) }, ['panel, CSS at load: 4.9 → 5.9 KiB.']],
  ['the largest later part', { panel: aPage({ lazy: { de: 8_000 } }) }, ['panel, largest later part: 3.9 → 7.8 KiB.']],
  ['the number of pages', { panel: aPage(), settings: aPage() }, ['settings is new.']],
])('reports by how much %s grew', (_what, now, said) => {
  expect(sizeChanges(accepted, now)).toEqual(said);
});
