import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import type { Failure } from '../../src/contract';
import { FailureNotice } from '../ui/FailureNotice';
import { useFormats } from '../ui/formats';
import { useSubmit } from '../ui/use-submit';
import { currentTalk } from './current-talk';
import type { HeadAction } from './head-actions';
import { headActionsOf } from './head-actions';
import { usePanel, useWords } from './panel-context';
import styles from './panel.module.css';

const nothing = (): Promise<Failure | null> => Promise.resolve(null);

type Deed = { readonly label: string; readonly act: () => Promise<Failure | null> };

/** Words and deed of each action. */
function useDeeds(reload: () => void): Readonly<Record<HeadAction, Deed>> {
  const { head } = useWords();
  const { view, actions, lead } = usePanel();
  const led = (to: 'brief' | 'ask') => () => {
    lead({ to });
    return nothing();
  };
  const talk = async (): Promise<Failure | null> => {
    const failure = await actions.startTalk();
    if (failure === null) lead({ to: 'ask' });
    return failure;
  };
  return {
    'add-why': { label: head.addWhy, act: led('brief') },
    'talk-anyway': { label: head.talkAnyway, act: talk },
    start: { label: head.start, act: talk },
    'add-question': { label: head.addQuestion, act: led('ask') },
    'ask-question': { label: head.askQuestion, act: led('ask') },
    'talk-again': { label: head.talkAgain, act: talk },
    'refine-now': { label: head.refineNow, act: talk },
    'vote-again': {
      label: head.voteAgain,
      act: async () => {
        const failure = await actions.voteAgain(view.ballot.round);
        if (failure === null) lead({ to: 'vote' });
        return failure;
      },
    },
    check: {
      label: head.check,
      act: () => {
        reload();
        return nothing();
      },
    },
  };
}

/** The primary action of the state and the one beside it, and how often it was talked about. */
export function HeadActions({ reload }: { reload: () => void }): ReactElement | null {
  const words = useWords();
  const formats = useFormats();
  const { view } = usePanel();
  const { primary, secondary } = headActionsOf(view);
  const deeds = useDeeds(reload);
  const { failure, submit } = useSubmit();
  const last = view.talks.at(-1);
  const talked =
    last === undefined || currentTalk(view) !== null
      ? null
      : words.head.talked(view.talks.length, formats.ago(last.at, view.now));
  const before = view.gathering ?? (currentTalk(view) === null ? view.talk : null);
  const ahead = before === null || before.voices === 0 ? null : words.head.ahead(before.voices);
  const asides = [ahead, talked].filter((aside) => aside !== null);
  if (primary === null && secondary === null && asides.length === 0 && failure === null) return null;
  return (
    <div className={styles['actions']}>
      {primary !== null && (
        <Button appearance="primary" onClick={() => void submit(deeds[primary].act)}>
          {deeds[primary].label}
        </Button>
      )}
      {secondary !== null && (
        <Button onClick={() => void submit(deeds[secondary].act)}>{deeds[secondary].label}</Button>
      )}
      {asides.length > 0 && <span className={styles['talked']}>{asides.join(' · ')}</span>}
      {failure !== null && <FailureNotice failure={failure} />}
    </div>
  );
}
