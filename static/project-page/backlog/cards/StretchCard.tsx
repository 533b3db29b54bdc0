import type { ReactElement } from 'react';
import type { Day } from '../../../../src/domain/shared/instant';
import { overFull } from '../../../../src/domain/backlog/runway';
import { isOwnId } from '../../../../src/domain/shared/own-id';
import { useFormats } from '../../../ui/formats';
import type { ReportWords } from '../report.en';
import type { Lacking, StretchFigures } from '../figures';
import type { FilterControl } from '../filter/filter';
import { startedIn } from '../headline';
import { type NamedRule, useOwnRules } from '../own-rules';
import { lozengeStates } from '../../../../src/domain/refinement/lozenge-state';
import { useStart } from '../when';
import { useWords } from '../words';
import { Card } from './Card';
import styles from './Card.module.css';
import { StackedBar } from './StackedBar';
import { StandingList } from './StandingList';

type Props = {
  readonly figures: StretchFigures;
  readonly today: Day;
  readonly control: FilterControl;
  readonly velocity: number | null;
};

/**
 * How ready a sprint is, or without sprints the next part of the backlog: a bar, its words, and what is missing most.
 */
export function StretchCard({ figures, today, control, velocity }: Props): ReactElement {
  const words = useWords();
  const own = useOwnRules();
  const formats = useFormats();
  const { sprint, items } = figures;
  const started = startedIn(figures, words);
  const over = sprint === null ? null : overFull(figures.items, velocity);
  const shares = lozengeStates.map((standing) => ({ standing, count: figures.standings[standing] }));
  return (
    <Card title={sprint?.name ?? words.nextItemsName(items.length)} aside={useStart(sprint, today) ?? ''}>
      <StackedBar shares={shares} />
      {items.length > 0 && (
        <StandingList shares={shares} filterOf={figures.filterOf} started={started} control={control} />
      )}
      {over !== null && (
        <p className={styles['words']}>
          {words.overFull(words.points(formats.points(over.planned)), formats.number(over.usual))}
        </p>
      )}
      <p className={styles['quiet']} dir="auto">
        {summary(figures, words, own)}
      </p>
    </Card>
  );
}

function summary(figures: StretchFigures, words: ReportWords, own: readonly NamedRule[]): string {
  const { items, started, mostMissing } = figures;
  const notLookedAt = figures.standings.unknown;
  if (items.length === 0) return words.nothingPlanned;
  if (items.every(({ progress }) => progress !== 'new')) return words.allStarted;
  if (mostMissing !== null) return words.mostMissing(thing(mostMissing));
  if (notLookedAt > 0) return words.headline.unknown(notLookedAt);
  const open = items.reduce((sum, { questions }) => sum + questions.length, 0);
  if (open > 0) return words.questionsLeft(open);
  return started.items.length > 0 ? '' : words.nothingMissing;

  function thing(id: Lacking): string {
    if (!isOwnId(id)) return words.missingThing[id];
    return own.find((one) => one.id === id)?.name ?? words.ownRule;
  }
}
