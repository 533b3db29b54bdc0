import { type ReactElement, useId, useState } from 'react';
import * as jql from '../../src/jira/search/jql';
import { flaggableStates } from '../../src/domain/policy/policy';
import { CopyButton } from '../ui/CopyButton';
import { openPage } from '../ui/OutLink';
import { QuietButton } from '../ui/QuietButton';
import styles from './Settings.module.css';
import { useWords } from './words';

/** @NOTE unverified on a live site: the address of a project's automation rules. */
const automationOf = (projectKey: string): string => `/jira/software/projects/${projectKey}/settings/automate`;

/** How to make a rule in Jira's Automation that flags, for a team that wants to choose the time and see each run. */
export function OwnFlagRule({ projectKey }: { readonly projectKey: string }): ReactElement {
  const words = useWords().flags;
  const id = useId();
  const [open, setOpen] = useState(false);
  const query = ruleJql(projectKey);
  return (
    <>
      <div className={styles['flags']}>
        <p>{words.rule}</p>
        <QuietButton onPress={() => setOpen(!open)} aria-expanded={open} aria-controls={id}>
          {words.how}
        </QuietButton>
      </div>
      <div id={id} hidden={!open} className={styles['steps']}>
        <ol>
          {words.ruleSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className={styles['jql']}>{query}</p>
        <div className={styles['flags']}>
          <CopyButton content={{ text: query }} words={words}>
            {words.copyJql}
          </CopyButton>
          <QuietButton onPress={() => openPage(automationOf(projectKey))}>{words.automation}</QuietButton>
        </div>
      </div>
    </>
  );
}

/** What the rule runs on; the action itself decides. Flags of rules too, so that they are taken away again. */
const ruleJql = (projectKey: string): jql.Clause =>
  jql.ordered(
    jql.all(
      jql.inProject(projectKey),
      jql.toDo,
      jql.any(jql.all(jql.hasState(flaggableStates), jql.inComingSprints), jql.flaggedBy(['rule'])),
    ),
    'rank',
  );
