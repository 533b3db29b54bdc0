import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import type { RemovalView, SettingsView } from '../../src/contract-settings';
import { ask, backend } from '../ui/backend';
import { repeated } from '../ui/repeated';
import { newRequestId } from '../ui/request-id';
import { FailureNotice } from '../ui/FailureNotice';
import { openPage } from '../ui/OutLink';
import { QuietButton } from '../ui/QuietButton';
import { TextLine } from '../ui/TextLine';
import { useSubmit } from '../ui/use-submit';
import { Section } from './Section';
import styles from './Settings.module.css';
import { useWords } from './words';

/** How often the page asks how far it has come (ms). */
const AGAIN_MS = 10_000;
/** Jira's keys are far shorter. */
const KEY_LIMIT = 100;

/** Takes all that the app holds about the project away, once its key is typed, and says how far that has come. */
export function RemoveData({
  projectKey,
  removal: before,
}: Pick<SettingsView, 'projectKey' | 'removal'>): ReactElement {
  const words = useWords().removal;
  const [typed, setTyped] = useState('');
  const [removal, setRemoval] = useState(before);
  const { failure, submit } = useSubmit(removal);
  const isUnderWay = removal?.state === 'removing';
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const again = setInterval(() => {
      void ask(() => backend('followRemoval')).then((read) => {
        if (read.ok) setRemoval(read.value.removal);
      });
    }, AGAIN_MS);
    return () => clearInterval(again);
  }, [isUnderWay]);
  const remove = async () => {
    const sent = { requestId: newRequestId(), base: {}, input: { projectKey: typed.trim() } };
    const asked = await repeated(() => ask(() => backend('removeData', sent)));
    if (!asked.ok) return asked.failure;
    setRemoval(asked.value);
    setTyped('');
    return null;
  };
  return (
    <Section title={words.title} hint={words.hint}>
      <Workflows projectKey={projectKey} />
      <p role="status">{removal !== null && <Progress {...removal} />}</p>
      {failure !== null && <FailureNotice failure={failure} />}
      {!isUnderWay && (
        <>
          <TextLine label={words.typeKey(projectKey)} value={typed} limit={KEY_LIMIT} onChange={setTyped} />
          <QuietButton disabled={typed.trim() !== projectKey} onPress={() => void submit(remove)}>
            {words.remove}
          </QuietButton>
        </>
      )}
    </Section>
  );
}

/** What to do about rules in workflows, which the app can neither list nor take away. */
function Workflows({ projectKey }: Pick<SettingsView, 'projectKey'>): ReactElement {
  const words = useWords().removal;
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
    </>
  );
}

/**
 * Jira's own list, which a browser shows to those who administer Jira: the key of a rule's module ends its `key`.
 * @NOTE unverified on a live site: these three addresses, and that the first is shown without an app.
 */
const ALL_RULES = '/rest/api/3/workflows/search?expand=values.transitions';
const workflowsOf = (projectKey: string): string => `/jira/software/projects/${projectKey}/settings/workflow`;
const ALL_WORKFLOWS = '/secure/admin/workflows/ListWorkflows.jspa';

function Progress({ state, issues, kept }: RemovalView): ReactElement {
  const words = useWords().removal;
  return (
    <>
      {state === 'removing' ? words.removing(issues) : words.removed(issues)} {kept > 0 && words.kept(kept)}
    </>
  );
}
