import { type ReactElement, useContext } from 'react';
import type { ReportSetup } from '../../../../src/contract';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { sprintsToFlag } from '../../../../src/domain/backlog/to-flag';
import { useFormats } from '../../../ui/formats';
import { SiteContext } from '../../../ui/site';
import { QuietButton } from '../../../ui/QuietButton';
import { FLAGS, openSetting } from '../../../ui/open-settings';
import { type FilterControl, isSameFilter, NO_FILTER } from '../filter/filter';
import { useStartingWords } from './words';
import styles from './Starting.module.css';

type FlagPreviewProps = {
  readonly setup: Pick<ReportSetup, 'projectKey'>;
  /** All items of the running and the next sprint, and more. */
  readonly all: readonly BacklogItem[];
  readonly sprintSoon: number | null;
  /** The items that would be flagged now. */
  readonly items: readonly BacklogItem[];
  /** False where the sprints hold items that were not read. */
  readonly isAll: boolean;
  readonly control: FilterControl;
};

const toFlag = { ...NO_FILTER, group: 'to-flag' } as const;

/** For administrators before anything is flagged: what would be, and the way to the settings that turn it on. */
export function FlagPreview({ setup, all, sprintSoon, items, isAll, control }: FlagPreviewProps): ReactElement {
  const words = useStartingWords();
  const formats = useFormats();
  const site = useContext(SiteContext);
  const named = sprintsToFlag(all, sprintSoon).filter(({ name }) => items.some(({ sprint }) => sprint?.name === name));
  const inAll = named.reduce((sum, { count }) => sum + count, 0);
  const names = formats.list(named.map(({ name }) => name));
  return (
    <div className={styles['flag']}>
      <div className={styles['line']}>
        <p>{words.wouldFlag(items.length, isAll ? inAll : null, names)}</p>
        <QuietButton onPress={() => control.show(toFlag)} aria-pressed={isSameFilter(toFlag, control.filter)}>
          {words.seeThem}
        </QuietButton>
        <QuietButton onPress={() => void openSetting({ site, projectKey: setup.projectKey, setting: FLAGS })}>
          {words.turnOn}
        </QuietButton>
      </div>
    </div>
  );
}
