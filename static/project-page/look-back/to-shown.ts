import type { LookBackSetup } from '../../../src/contract-look-back';
import { lookBackByWeek } from '../../../src/domain/lookback/by-week';
import { figureIds } from '../../../src/domain/lookback/figures';
import { lookBack } from '../../../src/domain/lookback/look-back';
import type { LookBackReading } from '../../../src/jira/look-back/reading';
import type { LookBackFigures, Titled } from './shown';
import { columnsOf, idsOf } from './shown';
import { storiesOf } from './stories';

/** Weeks that are over: a sprint usually takes two. */
export const weeksFor = (sprints: number): number => 2 * sprints;

/** The figures of what was read so far, with the data that drawing them needs. `sprints`: how many were asked for. */
export function toShown(
  { input, progress, atLeast, earlier, sprintToPrepare }: LookBackReading,
  { board, recordedSince, timeZone }: LookBackSetup,
  sprints: number,
): LookBackFigures {
  if (board === null) throw new Error('Without a board nothing is read');
  const isByWeek = board.type === 'kanban';
  const look = isByWeek ? null : lookBack(input);
  const weeks = isByWeek ? lookBackByWeek(input, { weeks: weeksFor(sprints), timeZone }) : null;
  const figures: LookBackFigures = {
    look,
    weeks,
    forecast: null,
    titles: {},
    stories: look === null ? {} : storiesOf(look, input),
    board,
    recordedSince,
    sprintToPrepare,
    asOf: new Date().toISOString(),
    phase: progress.phase,
    atLeast,
    earlier,
  };
  return { ...figures, titles: titlesIn(figures, input.issues) };
}

function titlesIn(shown: LookBackFigures, issues: LookBackReading['input']['issues']): LookBackFigures['titles'] {
  const named = new Set(
    columnsOf(shown, (monday) => monday).flatMap((column) =>
      figureIds.flatMap((figure) => idsOf(column, figure) ?? []),
    ),
  );
  for (const proposal of shown.look?.proposals ?? [])
    if (proposal.because === 'carried-over') named.add(proposal.issueId);
  for (const { issueId } of shown.look?.cases?.items ?? []) named.add(issueId);
  const titles = issues
    .filter(({ id }) => named.has(id))
    .map(({ id, key, summary }): [string, Titled] => [id, { key, summary }]);
  return Object.fromEntries(titles);
}
