import type { ReactElement } from 'react';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { nextSprintOf } from '../../../../src/domain/backlog/to-flag';
import { type FilterControl, isIn } from '../filter/filter';
import type { Report } from '../report';
import { FlagPreview } from '../starting/FlagPreview';
import { ShowPanel } from '../starting/ShowPanel';
import type { AllItems } from '../use-all-items';
import { BackfillNotice } from './BackfillNotice';
import { FirstRun, isFirstRun } from './FirstRun';
import { MoreInSprints } from './MoreInSprints';
import styles from './Notices.module.css';
import { PolicyNotice } from './PolicyNotice';
import { RejudgeNotice } from './RejudgeNotice';
import { ShutOutNotice } from './ShutOutNotice';
import type { Backfill } from './use-backfill';

type Props = {
  readonly report: Report;
  readonly all: AllItems;
  readonly backfill: Backfill;
  /** What is refined first; undefined where nothing is. */
  readonly next: BacklogItem | undefined;
  readonly control: FilterControl;
};

/** Notices above the report: what is not counted, not assessed or would be flagged, which policy holds, what to try. */
export function Notices({ report, all, backfill, next, control }: Props): ReactElement {
  const first = isFirstRun(report.items) ? next : undefined;
  const { flags } = report.setup.policy;
  const nextSprint = nextSprintOf(report.sprints);
  const toFlag = report.items.filter((item) => isIn('to-flag', item, { nextSprint, flags }));
  const isFlagging = flags.on || report.read.some(({ flag }) => flag === 'ours');
  return (
    <>
      {report.moreInSprints && <MoreInSprints all={all} />}
      <ShutOutNotice setup={report.setup} />
      <BackfillNotice backfill={backfill} mayStart={report.setup.canEdit} />
      <RejudgeNotice report={report} />
      {first !== undefined && backfill.state.status === 'none' && <FirstRun item={first} />}
      {first !== undefined && <ShowPanel setup={report.setup} />}
      {report.setup.canAdminister && (
        <div className={styles['administrators']}>
          <PolicyNotice setup={report.setup} />
          {toFlag.length > 0 && !isFlagging && (
            <FlagPreview setup={report.setup} items={toFlag} isAll={!report.moreInSprints} control={control} />
          )}
        </div>
      )}
    </>
  );
}
