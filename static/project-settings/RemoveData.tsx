import { type ReactElement, useEffect, useState } from 'react';
import type { RemovalView, SettingsView } from '../../src/contract-settings';
import { ask, backend } from '../ui/backend';
import { repeated } from '../ui/repeated';
import { newRequestId } from '../ui/request-id';
import { FailureNotice } from '../ui/FailureNotice';
import { QuietButton } from '../ui/QuietButton';
import { TextLine } from '../ui/TextLine';
import { Tick } from '../ui/Tick';
import { useSubmit } from '../ui/use-submit';
import { Section } from './Section';
import styles from './Settings.module.css';
import { useWords } from './words';
import { WorkflowRules } from './WorkflowRules';

/** How often the page asks how far it has come (ms). */
const AGAIN_MS = 10_000;
/** Jira's keys are far shorter. */
const KEY_LIMIT = 100;

type Props = Pick<SettingsView, 'projectKey' | 'removal'> & {
  /** All is gone: other rules hold now. */
  readonly removed: () => Promise<void>;
};

/** Takes all that the app holds about the project away, once its key is typed, and says how far that has come. */
export function RemoveData({ projectKey, removal: before, removed }: Props): ReactElement {
  const words = useWords().removal;
  const [typed, setTyped] = useState('');
  const [flags, wantFlags] = useState(true);
  const [removal, setRemoval] = useState(before);
  const { failure, submit } = useSubmit(removal);
  const isUnderWay = removal?.state === 'removing';
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const again = setInterval(() => {
      void ask(() => backend('followRemoval')).then((read) => {
        if (!read.ok) return;
        setRemoval(read.value.removal);
        if (read.value.removal?.state === 'removed') void removed();
      });
    }, AGAIN_MS);
    return () => clearInterval(again);
  }, [isUnderWay, removed]);
  const remove = async () => {
    const call = { requestId: newRequestId(), base: {}, input: { projectKey: typed.trim(), flags } };
    const answer = await repeated(() => ask(() => backend('removeData', call)));
    if (!answer.ok) return answer.failure;
    setRemoval(answer.value);
    setTyped('');
    return null;
  };
  return (
    <Section name="removal" title={words.title} hint={words.hint}>
      <WorkflowRules projectKey={projectKey} />
      <p role="status">{removal !== null && <Progress {...removal} />}</p>
      {failure !== null && <FailureNotice failure={failure} />}
      {!isUnderWay && (
        <>
          <Tick label={words.flags} checked={flags} onChange={wantFlags} />
          <p className={styles['hint']}>{words.flagsHint}</p>
          <TextLine label={words.typeKey(projectKey)} value={typed} limit={KEY_LIMIT} onChange={setTyped} />
          <div>
            <QuietButton disabled={typed.trim() !== projectKey} onPress={() => void submit(remove)}>
              {words.remove}
            </QuietButton>
          </div>
        </>
      )}
    </Section>
  );
}

function Progress({ state, issues, kept, flagsKept }: RemovalView): ReactElement {
  const words = useWords().removal;
  return (
    <>
      {state === 'removing' ? words.removing(issues) : words.removed(issues)} {kept > 0 && words.kept(kept)}{' '}
      {flagsKept > 0 && words.flagsKept(flagsKept)}
    </>
  );
}
