import ChevronRight from '@atlaskit/icon/core/chevron-right';
import { type ReactElement, type ReactNode, useEffect, useState } from 'react';
import type { Gap } from '../../../src/situation/gaps';
import { isPastRefining, GAP_LIMIT, gapsBesideQuestions, keyOf, lacksOneRespondent } from '../../../src/situation/gaps';
import { useFollow } from '../parts/go-to-issue';
import { HowToSplit } from '../split/HowToSplit';
import { usePanel } from '../store/panel-context';
import styles from '../panel.module.css';
import { useGapText } from '../parts/use-gap-text';
import { useWords } from '../words';
import Button from '@atlaskit/button/new';
import { choiceOf, type Policy } from '../../../src/domain/policy/policy';
import { FailureNotice } from '../../ui/FailureNotice';
import { ask, backend } from '../../ui/backend';
import { useSubmit } from '../../ui/use-submit';
import { onEscape } from '../keyboard/on-escape';
import { untilGone } from '../../ui/until-gone';

/** Without an action it is plain text: a disabled button would suggest that it becomes available. */
function Row({ go, children }: { go: (() => void) | null; children: ReactNode }): ReactElement {
  if (go === null) return <div className={styles['gap']}>{children}</div>;
  return (
    <button type="button" className={styles['gap']} onClick={go}>
      {children}
      <span className={styles['go']}>
        <ChevronRight label="" color="currentColor" size="small" />
      </span>
    </button>
  );
}

/** At most three gaps that are no questions; each leads to the one place that closes it. */
export function Gaps(): ReactElement | null {
  const words = useWords();
  const { view } = usePanel();
  const gaps = gapsBesideQuestions(view);
  const lacking = lacksOneRespondent(gaps, view);
  const textOf = useGapText();
  const [toSplit, setToSplit] = useState(0);
  const mayFollow = ({ lead: to }: Gap): boolean => to.to === 'issue' || view.me.canEdit;
  const follow = useFollow(() => setToSplit(toSplit + 1));
  // Not shown while a talk runs, whose steps guide instead, nor before a re-check.
  if (view.recheck !== null || view.talk !== null) return null;
  // A split may close the issue, which ends its gaps; what was created stays in sight.
  const isSplitting = toSplit > 0 && (isPastRefining(view) || gaps.some(({ lead: to }) => to.to === 'split'));
  if (gaps.length === 0 && !isSplitting) return null;
  return (
    <div>
      {gaps.length > 0 && (
        <ol className={styles['gaps']} aria-label={words.head.gaps}>
          {gaps.slice(0, GAP_LIMIT).map((gap, index) => (
            <li key={keyOf(gap)}>
              <Row go={mayFollow(gap) ? () => follow(gap.lead) : null}>
                <span className={styles['number']} aria-hidden>
                  {index + 1}
                </span>
                <span className={styles['gapText']} dir="auto">
                  {textOf(gap)}
                </span>
              </Row>
              {gap === lacking && <OneRespondent />}
            </li>
          ))}
        </ol>
      )}
      {gaps.length > GAP_LIMIT && <p className={styles['quiet']}>{words.head.more(gaps.length - GAP_LIMIT)}</p>}
      {isSplitting && <HowToSplit key={toSplit} done={() => setToSplit(0)} />}
    </div>
  );
}

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
function OneRespondent(): ReactElement | null {
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
