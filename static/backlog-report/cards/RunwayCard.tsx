import type { ReactElement } from 'react';
import { useFormats } from '../../ui/formats';
import type { RunwayView } from '../runway-view';
import { useWords } from '../words';
import { Card } from './Card';
import styles from './Card.module.css';

const tone = { low: 'warning', healthy: 'success', much: 'quietly', early: 'warning' } as const;

/** How long the agreed work will last; without enough history it says what it waits for. */
export function RunwayCard({ view }: { view: RunwayView }): ReactElement {
  const words = useWords();
  const formats = useFormats();
  if (view.known === false)
    return (
      <Card title={words.runway}>
        <p className={styles['words']}>{view.kanban ? words.runwayUnknownKanban : words.runwayUnknown}</p>
        {view.onPaper > 0 && <p className={styles['quiet']}>{words.onPaperWaiting(view.onPaper)}</p>}
      </Card>
    );
  const amount = (value: number): string =>
    view.unit === 'points' ? words.points(formats.number(value)) : words.countOfItems(formats.number(value));
  const length = formats.number(view.length);
  return (
    <Card title={words.runway}>
      <p className={styles['large']}>{view.kanban ? words.runwayWeeks(length) : words.runwaySprints(length)}</p>
      <p className={`${styles['words']} ${styles[tone[view.judged]] ?? ''}`}>{words.runwayJudged[view.judged]}</p>
      <p className={styles['quiet']}>
        {(view.kanban ? words.runwayOfWeeks : words.runwayOf)(amount(view.ready), amount(view.velocity))}
      </p>
      {view.guessed > 0 && <p className={styles['quiet']}>{words.runwayGuessed(view.guessed)}</p>}
    </Card>
  );
}
