import TextArea from '@atlaskit/textarea';
import { type ReactElement, useState } from 'react';
import type { SettingsView } from '../../src/contract-settings';
import { FieldFrame } from '../ui/FieldFrame';
import { openPage } from '../ui/OutLink';
import { QuietButton } from '../ui/QuietButton';
import { EXPANDED, findWorkflowRules, LIST, type RulesFound } from './find-workflow-rules';
import styles from './Settings.module.css';
import { useWords } from './words';

/**
 * What to do about rules in workflows before the app is uninstalled. The app may not read workflows: a person copies Jira's
 * list of them, and the page names those that have the rule.
 */
export function WorkflowRules({ projectKey }: Pick<SettingsView, 'projectKey'>): ReactElement {
  const words = useWords().removal;
  const [found, setFound] = useState<RulesFound | 'unread' | null>(null);
  return (
    <>
      <h3 className={styles['subtitle']}>{words.workflows}</h3>
      <div className={styles['steps']}>
        <p>{words.workflowsHint}</p>
        <ol>
          {words.findRules.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>{words.ruleLimits}</p>
      </div>
      <div className={styles['buttons']}>
        <QuietButton onPress={() => openPage(ALL_RULES)}>{words.allRules}</QuietButton>
        <QuietButton onPress={() => openPage(workflowsOf(projectKey))}>{words.openWorkflows(projectKey)}</QuietButton>
        <QuietButton onPress={() => openPage(ALL_WORKFLOWS)}>{words.allWorkflows}</QuietButton>
      </div>
      <FieldFrame label={words.pasteRules}>
        {(ties) => (
          // The list may have megabytes: it is read and not kept.
          <TextArea
            {...ties}
            resize="none"
            minimumRows={2}
            value=""
            onChange={(event) => setFound(findWorkflowRules(event.currentTarget.value) ?? 'unread')}
          />
        )}
      </FieldFrame>
      <div role="status">{found !== null && <Found of={found} />}</div>
    </>
  );
}

function Found({ of }: { readonly of: RulesFound | 'unread' }): ReactElement {
  const words = useWords().removal;
  if (of === 'unread') return <p>{words.foundUnread}</p>;
  const { found, next } = of;
  return (
    <>
      <p>{found.length === 0 ? words.foundNone : words.foundIn}</p>
      {found.length > 0 && (
        <ul className={styles['read']}>
          {found.map(({ workflow, transition }, at) => (
            <li key={at} dir="auto">
              {words.foundAt(workflow, transition)}
            </li>
          ))}
        </ul>
      )}
      {next !== null && (
        <div className={styles['buttons']}>
          <p>{words.foundMore}</p>
          <QuietButton onPress={() => openPage(next)}>{words.nextRules}</QuietButton>
        </div>
      )}
    </>
  );
}

/**
 * Jira's own list, which a browser shows to those who administer Jira: the key of a rule's module ends its `key`.
 * @NOTE unverified on a live site: these three addresses, and that the first is shown without an app.
 */
const ALL_RULES = `${LIST}${EXPANDED}`;
const workflowsOf = (projectKey: string): string => `/jira/software/projects/${projectKey}/settings/workflow`;
const ALL_WORKFLOWS = '/secure/admin/workflows/ListWorkflows.jspa';
