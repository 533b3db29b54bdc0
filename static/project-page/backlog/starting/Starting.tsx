import { type ComponentProps, type ReactElement, useContext } from 'react';
import type { ReportSetup } from '../../../../src/contract';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { sprintsToFlag } from '../../../../src/domain/backlog/to-flag';
import { useFormats } from '../../../ui/formats';
import { SiteContext } from '../../../ui/site';
import { openPage } from '../../../ui/OutLink';
import { QuietButton } from '../../../ui/QuietButton';
import { FLAGS, openSetting } from '../../../ui/open-settings';
import { type FilterControl, isSameFilter, NO_FILTER } from '../filter/filter';
import { useWords } from '../words';
import styles from './Starting.module.css';
import { lateWords } from '../../../ui/words';
import { startingEn, type StartingWords } from './starting.en';

/** The words of the parts for the first days. */
const { useWords: useStartingWords, withWords } = lateWords<StartingWords>(
  startingEn,
  async () => (await import('./starting.de')).startingDe,
);

type Props = ComponentProps<typeof FlagPreview> &
  ComponentProps<typeof ShowPanel> & { readonly showsPanel: boolean; readonly showsFlags: boolean };

/** What helps in the first days: where Jira shows the panel, and what would be flagged. */
export function Starting({ showsPanel, showsFlags, ...props }: Props): ReactElement {
  return (
    <>
      {showsPanel && <ShowPanel setup={props.setup} />}
      {showsFlags && <FlagPreview {...props} />}
    </>
  );
}

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
function FlagPreview({ setup, all, sprintSoon, items, isAll, control }: FlagPreviewProps): ReactElement {
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

/** Jira hides an app's panel until it is added: how an administrator shows it on every item, and whom others ask. */
function ShowPanel({ setup }: { readonly setup: Pick<ReportSetup, 'canAdminister'> }): ReactElement {
  const words = useStartingWords();
  return (
    <details className={styles['steps']}>
      <summary>{words.panel}</summary>
      <p>{words.panelHidden}</p>
      {setup.canAdminister ? (
        <>
          <ol>
            {words.panelSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p>{words.panelWho}</p>
        </>
      ) : (
        <p>{words.panelAsk}</p>
      )}
    </details>
  );
}

/** For a project without open items: what this page is for, and where items are created. */
function EmptyProject({
  setup: { projectKey, board },
}: {
  readonly setup: Pick<ReportSetup, 'projectKey' | 'board'>;
}): ReactElement {
  const words = useStartingWords();
  const backlog =
    board === null ? `/browse/${projectKey}` : `/jira/software/projects/${projectKey}/boards/${board.id}/backlog`;
  return (
    <section className={styles['empty']}>
      <h2>{words.emptyTitle}</h2>
      <p>{useWords().emptyText}</p>
      <QuietButton onPress={() => openPage(backlog)}>{words.goToBacklog}</QuietButton>
    </section>
  );
}

/** With its words, for `import()`. */
export const load = () => withWords(Starting);
export const loadEmpty = () => withWords(EmptyProject);
