import type { ReactElement } from 'react';
import type { ReportSetup } from '../../../../src/contract';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { useFormats } from '../../../ui/formats';
import { QuietButton } from '../../../ui/QuietButton';
import { openSettings } from '../../../ui/open-settings';
import { type FilterControl, isSameFilter, NO_FILTER } from '../filter/filter';
import { useWords } from '../words';
import styles from './Starting.module.css';

type FlagPreviewProps = {
  readonly setup: Pick<ReportSetup, 'projectKey'>;
  /** The items that would be flagged now. */
  readonly items: readonly BacklogItem[];
  /** False where the sprints hold items that were not read. */
  readonly isAll: boolean;
  readonly control: FilterControl;
};

const toFlag = { ...NO_FILTER, group: 'to-flag' } as const;

/** For administrators before anything is flagged: what would be, and the way to the settings that turn it on. */
export function FlagPreview({ setup, items, isAll, control }: FlagPreviewProps): ReactElement {
  const words = useWords().starting;
  const formats = useFormats();
  const sprints = new Set(items.flatMap(({ sprint }) => sprint?.name ?? []));
  return (
    <div className={styles['flag']}>
      <div className={styles['line']}>
        <p>{words.wouldFlag(items.length, formats.list([...sprints]), isAll)}</p>
        <QuietButton onPress={() => control.show(toFlag)} aria-pressed={isSameFilter(toFlag, control.filter)}>
          {words.seeThem}
        </QuietButton>
        <QuietButton onPress={() => void openSettings(setup.projectKey)}>{words.turnOn}</QuietButton>
      </div>
    </div>
  );
}
