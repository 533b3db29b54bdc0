import type { ReactElement } from 'react';
import { VELOCITY_SPRINTS } from '../../../../src/domain/backlog/runway';
import { useFormats } from '../../../ui/formats';
import { openPage } from '../../../ui/OutLink';
import { QuietButton } from '../../../ui/QuietButton';
import { CopyButton } from '../../../ui/CopyButton';
import type { Filter } from '../filter/filter';
import type { Report } from '../report';
import { useWords } from '../words';
import { jqlOf } from './jql-of';
import styles from './Opened.module.css';

type OpenedProps = {
  readonly filter: Filter;
  readonly report: Report;
  /** What the closed sprints completed, the latest last. */
  readonly completed: readonly number[];
};

/** Beside the items that a figure opened: what the figure means, and the same items in Jira's search. */
export function Opened({ filter, report, completed }: OpenedProps): ReactElement | null {
  const words = useWords().opened;
  const { setup, complete } = report;
  const jql = jqlOf(setup, filter);
  const isRunway = filter.group === 'runway';
  if (jql === null && !isRunway) return null;
  return (
    <div className={styles['opened']}>
      {isRunway && <Runway report={report} completed={completed} />}
      {jql !== null && (
        <div className={styles['row']}>
          <QuietButton onPress={() => openPage(`/issues/?jql=${encodeURIComponent(jql)}`)}>{words.search}</QuietButton>
          <CopyButton content={{ text: jql }} words={words}>
            {words.copyJql}
          </CopyButton>
          {!complete && filter.sprint === null && <span className={styles['quiet']}>{words.searchesAll}</span>}
        </div>
      )}
    </div>
  );
}

function Runway({
  report: { setup, read, complete },
  completed,
}: Pick<OpenedProps, 'report' | 'completed'>): ReactElement {
  const words = useWords().opened;
  const formats = useFormats();
  const isKanban = setup.board?.type === 'kanban';
  const last = completed.slice(-VELOCITY_SPRINTS).map(formats.number).join(', ');
  return (
    <>
      <p>{words.runwayIs}</p>
      <p>{(isKanban ? words.usualWeek : words.usualSprint)(last)}</p>
      <p>
        {words.judged}
        {setup.fields.estimate !== null && !isKanban && ` ${words.guessed}`}
        {!complete && ` ${words.readOnly(read.length)}`}
      </p>
    </>
  );
}
