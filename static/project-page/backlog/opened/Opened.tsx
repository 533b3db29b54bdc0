import type { ReactElement } from 'react';
import { MailSwitch } from '../../../ui/MailSwitch';
import { openPage } from '../../../ui/OutLink';
import { QuietButton } from '../../../ui/QuietButton';
import { CopyButton } from '../../../ui/CopyButton';
import type { Filter } from '../filter/filter';
import type { Report } from '../report';
import { useOpenedWords } from './words';
import { jqlOf } from '../filter/to-jql';
import styles from './Opened.module.css';

type OpenedProps = {
  readonly filter: Filter;
  readonly report: Report;
};

/** Beside the items that a figure opened: the same items in Jira's search. */
export function Opened({ filter, report }: OpenedProps): ReactElement | null {
  const words = useOpenedWords();
  const { setup, complete } = report;
  const jql = jqlOf(setup, filter);
  if (jql === null) return null;
  return (
    <div className={styles['opened']}>
      <QuietButton onPress={() => openPage(`/issues/?jql=${encodeURIComponent(jql)}`)}>{words.search}</QuietButton>
      <CopyButton content={{ text: jql }} words={words}>
        {words.copyJql}
      </CopyButton>
      {!complete && filter.sprint === null && <span className={styles['quiet']}>{words.searchesAll}</span>}
    </div>
  );
}

/** What stands beside the viewer's own questions: the switch for all mails of the app. */
export function OwnQuestions(): ReactElement {
  return <MailSwitch label={useOpenedWords().mails} />;
}
