import { sameTitles } from '../../../src/domain/backlog/same-titles.ts';
import { budgets } from '../budgets.ts';
import { words } from '../generated-words.ts';
import { row, type Row } from '../row.ts';

/** Of so many titles one repeats another. */
const ONE_IN = 50;
const WORDS_EACH = 6;

/** How long it takes to find what shares a title. */
export function measureTitles(): readonly Row[] {
  const many = [
    { count: 1_400, budget: budgets.titlesOfABacklog },
    { count: 5_000, budget: budgets.titlesOfMost },
  ];
  return many.map(({ count, budget }) => {
    const other = count - Math.floor(count / ONE_IN);
    const items = Array.from({ length: count }, (_, at) => ({
      summary: `${words(at % other, WORDS_EACH)} ${at % other}`,
    }));
    const from = performance.now();
    const groups = sameTitles(items).length;
    const what = `Finding same titles among ${count.toLocaleString('en')} items`;
    return row(what, [performance.now() - from, 'ms'], { budget, note: `${groups} groups of generated titles` });
  });
}
