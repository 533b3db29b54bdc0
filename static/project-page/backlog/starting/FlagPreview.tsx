import { type ReactElement, useId, useState } from 'react';
import type { ReportSetup } from '../../../../src/contract';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import * as jql from '../../../../src/jira/search/jql';
import { automationOf } from '../../../ui/automation-of';
import { useFormats } from '../../../ui/formats';
import { openPage } from '../../../ui/OutLink';
import { QuietButton } from '../../../ui/QuietButton';
import { openSettings } from '../../../ui/open-settings';
import { CopyButton } from '../../../ui/CopyButton';
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

/** For administrators before anything is flagged: what would be, and how to turn it on: by itself, or by a rule of one's own. */
export function FlagPreview({ setup, items, isAll, control }: FlagPreviewProps): ReactElement {
  const words = useWords().starting;
  const formats = useFormats();
  const id = useId();
  const [open, setOpen] = useState(false);
  const sprints = new Set(items.flatMap(({ sprint }) => sprint?.name ?? []));
  return (
    <div className={styles['flag']}>
      <div className={styles['line']}>
        <p>{words.wouldFlag(items.length, formats.list([...sprints]), isAll)}</p>
        <QuietButton onPress={() => control.show(toFlag)} aria-pressed={isSameFilter(toFlag, control.filter)}>
          {words.seeThem}
        </QuietButton>
        <QuietButton onPress={() => setOpen(!open)} aria-expanded={open} aria-controls={id}>
          {words.turnOn}
        </QuietButton>
      </div>
      <div id={id} hidden={!open} className={styles['steps']}>
        <div className={styles['line']}>
          <p>{words.byItself}</p>
          <QuietButton onPress={() => void openSettings(setup.projectKey)}>{words.openSettings}</QuietButton>
        </div>
        <p>{words.ruleWhere}</p>
        <ol>
          {words.ruleSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className={styles['jql']}>{ruleJql(setup.projectKey)}</p>
        <div className={styles['line']}>
          <CopyButton content={{ text: ruleJql(setup.projectKey) }} words={words}>
            {words.copyJql}
          </CopyButton>
          <QuietButton onPress={() => openPage(automationOf(setup.projectKey))}>{words.openAutomation}</QuietButton>
        </div>
        <p>{words.ruleAfter}</p>
      </div>
    </div>
  );
}

/** What the rule runs on; the action itself decides. Flagged items too, so that our flags are taken away again. */
const ruleJql = (projectKey: string): jql.Clause =>
  jql.ordered(
    jql.all(
      jql.inProject(projectKey),
      jql.toDo,
      jql.any(jql.all(jql.hasState(['draft', 'refine', 'recheck']), jql.inComingSprints), jql.flagged),
    ),
    'rank',
  );
