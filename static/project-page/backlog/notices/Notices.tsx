import { lazy, type ReactElement, Suspense, useContext } from 'react';
import type { ReportSetup } from '../../../../src/contract';
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
  const { canEdit, policy } = report.setup;
  const { flags } = policy;
  const sprintSoon = sprintSoonOf(report.sprints, report.setup.today);
  const toFlag = report.items.filter((item) => isIn('to-flag', item, { sprintSoon, flags }));
  const isFlagging = flags.on || report.read.some(({ flag }) => flag === 'ours');
  // Flags look at the running and the next sprint.
  const isNextWhole = !report.moreInSprints || report.wholeSprints.length > 0;
  const showsPanel = isFirstRun(report.items) && next.length > 0;
  const showsFlags = report.setup.canAdminister && toFlag.length > 0 && !isFlagging;
  return (
    <>
      {report.moreInSprints && <MoreInSprints report={report} all={all} />}
      <ShutOutNotice setup={report.setup} />
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
      {showsPanel && canEdit && next.some(isWorthATalk) && <FirstRun />}
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

type MoreProps = {
  readonly report: Pick<Report, 'wholeSprints'>;
  readonly all: Pick<AllItems, 'state' | 'start'>;
};

/** Where the sprints hold more items than the first read brings: says so, and reads the rest on demand. */
function MoreInSprints({ report, all }: MoreProps): ReactElement {
  const words = useWords();
  return (
    <div className={styles['line']}>
      <p>{report.wholeSprints.length === 0 ? words.sprintsNotWhole : words.moreInSprints}</p>
      {all.state.status !== 'reading' && <QuietButton onPress={all.start}>{words.countAll}</QuietButton>}
    </div>
  );
}

/** Where the app may not search the project: since when, and what to do. */
function ShutOutNotice({
  setup: { shutOut, today },
}: {
  readonly setup: Pick<ReportSetup, 'shutOut' | 'today'>;
}): ReactElement | null {
  const words = useWords();
  const formats = useFormats();
  if (shutOut === null) return null;
  return (
    <div className={`${styles['notice']} ${styles['warning']}`} role="status">
      <p>{words.shutOut(formats.day(shutOut, today))}</p>
    </div>
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

/**
 * One thing to try, shown until the team has talked about an item. It leads to the meeting, where it can be done:
 * Jira’s page shows no panel before an administrator has added it.
 */
function FirstRun(): ReactElement | null {
  const words = useWords();
  const toMeeting = useContext(MeetingContext);
  if (toMeeting === null) return null;
  return (
    <div className={styles['notice']}>
      <p>{words.firstRun}</p>
      <QuietButton onPress={toMeeting}>{words.toList}</QuietButton>
    </div>
  );
}

/** Whether the loaded items have no talk, vote or question yet. */
const isFirstRun = (items: readonly BacklogItem[]): boolean =>
  items.every(
    ({ readiness, questions, confidence }) =>
      (readiness?.talks ?? 0) === 0 && questions.length === 0 && confidence === null,
  );
