import type { ReactElement } from 'react';
import { hasEnoughPeriods, type Runway } from '../../../../src/domain/backlog/runway';
import { useFormats } from '../../../ui/formats';
import { Figure } from '../../shared/Figure';
import { type Filter, type FilterControl, isSameFilter, NO_FILTER } from '../filter/filter';
import { runwayIn } from '../figures';
import type { Report } from '../report';
import { isStartedUnseen } from '../../../../src/domain/backlog/totals';
import { NO_OUTPUT } from '../../../../src/domain/backlog/output';
import type { KnownOutput } from '../use-output';
import { lozengeStateOf } from '../../../../src/domain/refinement/lozenge-state';
import { useWords } from '../words';
import { Card } from './Card';
import styles from './Card.module.css';

const tone = { low: styles['warning'], healthy: styles['success'], much: '', early: styles['warning'] } as const;

type Props = { readonly report: Report; readonly output: KnownOutput; readonly control: FilterControl };

const ofRunway: Filter = { ...NO_FILTER, group: 'runway' };

/** How long the agreed work lasts, which opens its items; without enough closed sprints it names what is missing. */
export function RunwayCard({ report, output: known, control }: Props): ReactElement {
  const words = useWords();
  const { setup, read, totals } = report;
  const kanban = setup.board?.type === 'kanban';
  const output = known.status === 'known' ? known.output : NO_OUTPUT;
  // While most items are unassessed it is not known which of them are ready: a runway of 0 would be wrong. What was begun before
  // anybody looked stays unknown, and is no ready work.
  const unassessed = read.filter(
    (item) => lozengeStateOf(item.readiness) === 'unknown' && !isStartedUnseen(item),
  ).length;
  const unseen = unassessed * 2 > read.length;
  const runway = unseen ? null : runwayIn(report, output);
  const { tooFew, unfinished } = kanban ? words.runwayOfWeek : words.runwayOfSprint;
  const unknown = hasEnoughPeriods(output) ? unfinished : tooFew;
  const pending = known.status === 'known' ? unknown : words.runwayUnknown[known.status];
  const paper =
    totals?.standings['on-paper'] ?? read.filter(({ readiness }) => lozengeStateOf(readiness) === 'on-paper').length;
  return (
    <Card title={words.runway}>
      {runway === null ? (
        <div className={styles['pending']}>
          <p className={styles['words']} role="status">
            {unseen ? words.runwayUnseen : pending}
          </p>
          {paper > 0 && <p className={styles['quiet']}>{words.paperWaiting(paper)}</p>}
        </div>
      ) : (
        <Known runway={runway} kanban={kanban} isUndated={output.isUndated} control={control} />
      )}
    </Card>
  );
}

type KnownProps = Pick<Props, 'control'> & {
  readonly runway: Runway;
  readonly kanban: boolean;
  readonly isUndated: boolean;
};

function Known({ runway, kanban, isUndated, control }: KnownProps): ReactElement {
  const words = useWords();
  const formats = useFormats();
  const amount = (value: number): string =>
    runway.unit === 'estimate' ? words.points(formats.number(value)) : words.countOfItems(formats.number(value));
  const length = formats.number(runway.length);
  const { ready, exceptions } = runway;
  const parts =
    exceptions === 0 ? '' : words.runwayParts(formats.number(ready - exceptions), formats.number(exceptions));
  return (
    <>
      <p className={styles['large']}>
        <Figure pressed={isSameFilter(ofRunway, control.filter)} onOpen={() => control.show(ofRunway)}>
          {kanban ? words.runwayWeeks(length) : words.runwaySprints(length)}
        </Figure>
      </p>
      <p className={`${styles['words']} ${tone[runway.judged]}`}>{words.runwayJudged[runway.judged]}</p>
      <p className={styles['quiet']}>
        {(kanban ? words.runwayOfWeek : words.runwayOfSprint).lasts(amount(ready), amount(runway.velocity), parts)}
      </p>
      {runway.guessed > 0 && <p className={styles['quiet']}>{words.runwayGuessed(runway.guessed)}</p>}
      {runway.isUnestimated && <p className={styles['quiet']}>{words.runwayByItems}</p>}
      {isUndated && <p className={styles['quiet']}>{words.runwayUndated}</p>}
    </>
  );
}
