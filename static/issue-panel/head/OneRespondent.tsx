import Button from '@atlaskit/button/new';
import { type ReactElement, useEffect, useState } from 'react';
import { choiceOf, type Policy } from '../../../src/domain/policy/policy';
import { FailureNotice } from '../../ui/FailureNotice';
import { ask, backend } from '../../ui/backend';
import { useSubmit } from '../../ui/use-submit';
import { onEscape } from '../keyboard/on-escape';
import { usePanel } from '../store/panel-context';
import styles from '../panel.module.css';
import { useWords } from '../words';
import { untilGone } from '../../ui/until-gone';

/** The project's policy; null for people who may not change it, and where the stored one cannot be read. */
function useOwnPolicy(): Policy | null {
  const [policy, setPolicy] = useState<Policy | null>(null);
  useEffect(
    () =>
      untilGone(
        ask(() => backend('openSettings')),
        (settings) => settings.ok && settings.value.broken === null && setPolicy(settings.value.policy),
      ),
    [],
  );
  return policy;
}

/** For administrators, beside "One more voice is needed": a new version of the policy, whose least quorum is 1. */
export function OneRespondent(): ReactElement | null {
  const { enough: words, cancel } = useWords();
  const { view, actions, size } = usePanel();
  const policy = useOwnPolicy();
  const [open, setOpen] = useState(false);
  const { failure, submit } = useSubmit();
  // The item of a meeting may belong to another project than its page.
  if (policy === null || size === 'meeting') return null;
  const close = (): void => setOpen(false);
  const save = (): void => {
    const saving = { base: { version: policy.version }, input: { policy: { ...choiceOf(policy), quorumAtLeast: 1 } } };
    void submit(() => actions.allowOneRespondent(saving));
  };
  return (
    <div className={styles['oneVoice']} onKeyDown={onEscape(open ? close : null)}>
      <Button spacing="compact" aria-expanded={open} onClick={() => setOpen(!open)}>
        {words.open}
      </Button>
      {open && (
        <>
          <p>{words.what(view.issue.projectKey)}</p>
          {failure !== null && <FailureNotice failure={failure} inWords={refusedIn(failure.details.because)} />}
          <div className={styles['actions']}>
            <Button onClick={save}>{words.save}</Button>
            <Button appearance="subtle" onClick={close}>
              {cancel}
            </Button>
          </div>
        </>
      )}
    </div>
  );

  function refusedIn(because: string | undefined): string | undefined {
    return because === 'two-texts' ? words.changed : undefined;
  }
}
