import type { ReactElement } from 'react';
import type { Output } from '../../../../src/domain/backlog/output';
import { Explain } from '../../../ui/Explain';
import { useFormats } from '../../../ui/formats';
import { MailSwitch } from '../../../ui/MailSwitch';
import { openPage } from '../../../ui/OutLink';
import { QuietButton } from '../../../ui/QuietButton';
import { CopyButton } from '../../../ui/CopyButton';
import { runwayIn } from '../figures';
import type { Filter } from '../filter/filter';
import type { Report } from '../report';
import { useWords } from '../words';
import { jqlOf } from '../filter/to-jql';
import styles from './Opened.module.css';
import { lateWords } from '../../../ui/words';
import { openedEn, type OpenedWords } from './opened.en';

/** The words of what a figure opens. */
const { useWords: useOpenedWords, withWords } = lateWords<OpenedWords>(
  openedEn,
  async () => (await import('./opened.de')).openedDe,
);

type OpenedProps = {
  readonly filter: Filter;
  readonly report: Report;
  /** What the closed sprints finished. */
  readonly output: Output;
};

/** Beside the items that a figure opened: how the figure is counted, and the same items in Jira's search. */
export function Opened({ filter, report, output }: OpenedProps): ReactElement | null {
  const { runway } = useWords();
  const words = useOpenedWords();
  const { setup, complete } = report;
  const jql = jqlOf(setup, filter);
  const isRunway = filter.group === 'runway';
  if (jql === null && !isRunway) return null;
  return (
    <div className={styles['opened']}>
      {isRunway && (
        <div className={styles['row']}>
          <Explain of={runway}>
            <Definition report={report} output={output} />
          </Explain>
        </div>
      )}
      {jql !== null && (
        <div className={styles['row']}>
          <QuietButton onPress={() => openPage(`/issues/?jql=${encodeURIComponent(jql)}`)}>{words.search}</QuietButton>
          <CopyButton content={{ text: jql }}>{words.copyJql}</CopyButton>
          {!complete && filter.sprint === null && <span className={styles['quiet']}>{words.searchesAll}</span>}
        </div>
      )}
    </div>
  );
}

function Definition({ report, output }: Pick<OpenedProps, 'report' | 'output'>): ReactElement {
  const words = useOpenedWords();
  const formats = useFormats();
  const { setup, read, complete } = report;
  const isKanban = setup.board?.type === 'kanban';
  const runway = runwayIn(report, output);
  const last = runway?.finished.map(formats.number).join(', ') ?? '';
  return (
    <>
      <p>{words.runwayIs}</p>
      <p>{(isKanban ? words.medianOfWeeks : words.medianOfSprints)(last)}</p>
      <p>
        {words.judged}
        {runway?.unit === 'estimate' && ` ${words.guessed}`}
        {!complete && ` ${words.readOnly(read.length)}`}
      </p>
    </>
  );
}

/** What stands beside the viewer's own questions: the switch for all mails of the app. */
export function OwnQuestions(): ReactElement {
  return <MailSwitch label={useOpenedWords().mails} />;
}

/** With its words, for `import()`. */
export const load = () => withWords(Opened);
export const loadOwn = () => withWords(OwnQuestions);
