import type { ReactElement } from 'react';
import { type Runway, runwayOf } from '../../../../src/domain/backlog/runway';
import { useFormats } from '../../../ui/formats';
import type { Report } from '../report';
import type { Velocities } from '../use-velocities';
import { standingOf } from '../../../../src/domain/refinement/standing';
import { useWords } from '../words';
import { Card } from './Card';
import styles from './Card.module.css';

const tone = { low: styles['warning'], healthy: styles['success'], much: '', early: styles['warning'] } as const;

type Props = { readonly report: Report; readonly velocities: Velocities };

/** How long the agreed work lasts; without enough closed sprints it names what is missing. */
export function RunwayCard({ report: { setup, read, totals }, velocities }: Props): ReactElement {
  const words = useWords();
  const kanban = setup.board?.type === 'kanban';
  const unit = setup.fields.estimate === null ? 'count' : 'estimate';
  const completed = velocities.status === 'known' ? velocities.completed : [];
  // While every item is unassessed, none is known to be ready: a runway of 0 would be wrong.
  const unseen = read.length > 0 && read.every(({ readiness }) => (readiness?.state ?? 'unknown') === 'unknown');
  const runway = unseen ? null : runwayOf({ items: read, completed, unit });
  const pending = kanban ? words.runwayUnknownKanban : words.runwayUnknown[velocities.status];
  const onPaper = totals?.onPaper ?? read.filter(({ readiness }) => standingOf(readiness) === 'on-paper').length;
  return (
    <Card title={words.runway}>
      {runway === null ? (
        <div className={styles['pending']}>
          <p className={styles['words']} role="status">
            {unseen ? words.runwayUnseen : pending}
          </p>
          {onPaper > 0 && <p className={styles['quiet']}>{words.onPaperWaiting(onPaper)}</p>}
        </div>
      ) : (
        <Known runway={runway} kanban={kanban} />
      )}
    </Card>
  );
}

function Known({ runway, kanban }: { runway: Runway; kanban: boolean }): ReactElement {
  const words = useWords();
  const formats = useFormats();
  const amount = (value: number): string =>
    runway.unit === 'estimate' ? words.points(formats.number(value)) : words.countOfItems(formats.number(value));
  const length = formats.number(runway.length);
  return (
    <>
      <p className={styles['large']}>{kanban ? words.runwayWeeks(length) : words.runwaySprints(length)}</p>
      <p className={`${styles['words']} ${tone[runway.judged]}`}>{words.runwayJudged[runway.judged]}</p>
      <p className={styles['quiet']}>
        {(kanban ? words.runwayOfWeeks : words.runwayOf)(amount(runway.ready), amount(runway.velocity))}
      </p>
      {runway.guessed > 0 && <p className={styles['quiet']}>{words.runwayGuessed(runway.guessed)}</p>}
    </>
  );
}
