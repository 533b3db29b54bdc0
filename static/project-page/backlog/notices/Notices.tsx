import { lazy, type ReactElement, Suspense, useContext } from 'react';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { isWorthATalk } from '../../../../src/domain/backlog/agenda';
import { sprintSoonOf } from '../../../../src/domain/backlog/to-flag';
import { FailureNotice } from '../../../ui/FailureNotice';
import { useFormats } from '../../../ui/formats';
import { orBroken } from '../../../ui/or-broken';
import { QuietButton } from '../../../ui/QuietButton';
import { type FilterControl, isIn } from '../filter/filter';
import type { Report } from '../report';
import type { AllItems } from '../use-all-items';
import { MeetingContext } from '../../shared/to-meeting';
import { useWords } from '../words';
import styles from './Notices.module.css';
import { useBackfill } from './use-backfill';

/** Files of their own, loaded in the first days. */
const FirstLook = lazy(() => orBroken(async () => ({ default: (await import('./FirstLook')).FirstLook })));
const Starting = lazy(() => orBroken(async () => (await import('../starting/Starting')).load()));

type Props = {
  readonly report: Report;
  readonly all: AllItems;
  readonly reload: () => void;
  /** What is refined next, in its order. */
  readonly next: readonly BacklogItem[];
  readonly control: FilterControl;
};

/** Notices above the report: what is not counted, not checked or would be flagged, and what to try. */
export function Notices({ report, all, reload, next, control }: Props): ReactElement {
  const words = useWords();
  const { progress, failure, start } = useBackfill(report.setup);
  const formats = useFormats();
  const toMeeting = useContext(MeetingContext);
  const { canEdit, policy, shutOut, today } = report.setup;
  const { flags } = policy;
  const sprintSoon = sprintSoonOf(report.sprints, today);
  const toFlag = report.items.filter((item) => isIn('to-flag', item, { sprintSoon, flags }));
  const isFlagging = flags.on || report.read.some(({ flag }) => flag === 'ours');
  // Flags look at the running and the next sprint.
  const isNextWhole = !report.moreInSprints || report.wholeSprints.length > 0;
  const showsPanel = isFirstRun(report.items) && next.length > 0;
  const showsFlags = report.setup.canAdminister && toFlag.length > 0 && !isFlagging;
  return (
    <>
      {report.moreInSprints && (
        <div className={styles['line']}>
          <p>{report.wholeSprints.length === 0 ? words.sprintsNotWhole : words.moreInSprints}</p>
          {all.state.status !== 'reading' && <QuietButton onPress={all.start}>{words.countAll}</QuietButton>}
        </div>
      )}
      {shutOut !== null && (
        <div className={`${styles['notice']} ${styles['warning']}`} role="status">
          <p>{words.shutOut(formats.day(shutOut, today))}</p>
        </div>
      )}
      {progress.state !== 'done' && (
        <Suspense fallback={<div className={styles['soon']} />}>
          <FirstLook backfill={progress}>
            <p>
              {words.unkept} {words.unseenBlockers}
              {canEdit && report.complete && ` ${words.keepCount(report.read.length)}`}
            </p>
            {canEdit && <QuietButton onPress={start}>{words.keep}</QuietButton>}
            {failure !== null && <FailureNotice failure={failure} />}
          </FirstLook>
        </Suspense>
      )}
      <RejudgeNotice report={report} reload={reload} />
      {/* The meeting, where it can be tried: Jira’s page shows no panel before an administrator has added it. */}
      {showsPanel && canEdit && next.some(isWorthATalk) && toMeeting !== null && (
        <div className={styles['notice']}>
          <p>{words.firstRun}</p>
          <QuietButton onPress={toMeeting}>{words.toList}</QuietButton>
        </div>
      )}
      {(showsPanel || showsFlags) && (
        <Suspense fallback={<div className={styles['soon']} />}>
          <Starting
            setup={report.setup}
            showsPanel={showsPanel}
            showsFlags={showsFlags}
            all={report.items}
            sprintSoon={sprintSoon}
            items={toFlag}
            isAll={isNextWhole}
            control={control}
          />
        </Suspense>
      )}
    </>
  );
}

type RejudgeProps = { readonly report: Pick<Report, 'setup' | 'read'>; readonly reload: () => void };

/** After a change of the policy: how many items of this page are judged by the old one, while all are judged anew. */
function RejudgeNotice({ report: { setup, read }, reload }: RejudgeProps): ReactElement | null {
  const words = useWords();
  const rows = read.filter(({ readiness }) => readiness !== null);
  const old = rows.filter(({ readiness }) => (readiness?.policyVersion ?? 0) < setup.policy.judgedSince).length;
  if (!setup.isRejudging || old === 0) return null;
  return (
    <div className={styles['notice']}>
      <p>{words.rejudging(old, rows.length)}</p>
      <QuietButton onPress={reload}>{words.reload}</QuietButton>
    </div>
  );
}

/** Whether the loaded items have no talk, vote or question yet. */
const isFirstRun = (items: readonly BacklogItem[]): boolean =>
  items.every(
    ({ readiness, questions, confidence }) =>
      (readiness?.talks ?? 0) === 0 && questions.length === 0 && confidence === null,
  );
