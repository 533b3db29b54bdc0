import type { ReactElement } from 'react';
import type { Day, Sprint } from '../../../src/domain/issue';
import type { StretchFigures } from '../figures';
import { Figure } from '../Figure';
import type { FilterControl } from '../filter/filter';
import { NO_FILTER } from '../filter/filter';
import type { Standing } from '../standing';
import { shownAs } from '../standing';
import { useStart } from '../when';
import { useWords } from '../words';
import { Card } from './Card';
import styles from './Card.module.css';
import { StackedBar, Swatch } from './StackedBar';

type Props = {
  readonly figures: StretchFigures;
  readonly sprint: Sprint;
  readonly today: Day;
  readonly control: FilterControl;
};

const order = ['agreed', 'exception', 'on-paper', 'to-do'] as const;

/** How far one sprint is: a bar, the same in words, and what is missing most. Every number shows its items. */
export function SprintCard({ figures, sprint, today, control }: Props): ReactElement {
  const words = useWords();
  const { standings, mostMissing, total } = figures;
  const label: Readonly<Record<Standing, (n: number) => string>> = {
    agreed: words.agreed,
    exception: words.exceptions,
    'on-paper': words.onPaperCount,
    'to-do': words.toDo,
  };
  const spoken = order.filter((one) => one !== 'exception' || standings.exception > 0);
  return (
    <Card title={sprint.name} aside={useStart(sprint, today) ?? ''}>
      <StackedBar shares={order.map((one) => ({ standing: one, count: standings[one] }))} />
      {total === 0 ? (
        <p className={styles['quiet']}>{words.nothingPlanned}</p>
      ) : (
        <ul className={styles['list']}>
          {spoken.map((one) => (
            <li key={one}>
              <Swatch standing={one} />
              <Figure
                pressed={control.filter.sprint === sprint.id && control.filter.show === shownAs[one]}
                onOpen={() => control.show({ ...NO_FILTER, sprint: sprint.id, show: shownAs[one] })}
              >
                {label[one](standings[one])}
              </Figure>
            </li>
          ))}
        </ul>
      )}
      {total > 0 && (
        <p className={styles['quiet']}>
          {mostMissing === null ? words.nothingMissing : words.mostMissing(words.missingThing[mostMissing])}
        </p>
      )}
    </Card>
  );
}
