import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import type { Failure } from '../../../src/contract';
import type { TalkOutcome } from '../../../src/domain/talk/outcome';
import { FailureNotice } from '../../ui/FailureNotice';
import { useFormats } from '../../ui/formats';
import { useSubmit } from '../../ui/use-submit';
import { keptSince } from '../store/agreed-talk';
import { type RestingAct, restingActs, talksInAll } from '../../../src/situation/acts';
import { gapsOf } from '../../../src/situation/gaps';
import { useGapText } from '../parts/use-gap-text';
import { Recheck } from '../recheck/Recheck';
import { NothingFromMe } from '../questions/NothingFromMe';
import { usePanel } from '../store/panel-context';
import styles from '../panel.module.css';
import { useThenAsk } from '../talk/use-then-ask';
import { useWords } from '../words';

/** Runs an action: moves to the field to fill in, or starts a talk. */
function useAct(): (action: RestingAct) => Promise<Failure | null> {
  const { view, actions, lead, onward } = usePanel();
  const talk = useThenAsk()(() => (onward === null ? actions.send('startTalk') : onward.start()));
  return (action) => {
    const to = gapsOf(view)[0]?.lead;
    if (action === 'add-why') lead({ to: 'ticket', field: 'why' });
    else if (action === 'fill' && to !== undefined && to.to !== 'issue' && to.to !== 'split') lead(to);
    else if (action === 'ask-question') lead({ to: 'ask' });
    else return talk();
    return Promise.resolve(null);
  };
}

/** The state's primary and secondary action, and what became of the agreement since. */
export function HeadActions(): ReactElement | null {
  const { view, situation, rest } = usePanel();
  const { second: secondary, clear } = situation;
  const primary = restingActs.find((one) => one === situation.act) ?? null;
  const act = useAct();
  const { head, questions } = useWords();
  const words = head.actions;
  const gaps = gapsOf(view);
  const textOf = useGapText();
  const [first] = gaps;
  const label = (action: RestingAct): string =>
    action !== 'fill' ? words[action] : first === undefined ? '' : textOf(first);
  const { failure, submit } = useSubmit(view.talk === null);
  const isRenewed = keptSince(view) !== null;
  const rechecked = view.recheck !== null || view.changedSince !== null || isRenewed;
  const second = secondary !== null && (
    <Button onClick={() => void submit(() => act(secondary))}>{label(secondary)}</Button>
  );
  const facilitator = view.recheck !== null && view.talk === null;
  return (
    <>
      {!facilitator && (primary !== null || second || clear !== null || failure !== null) && (
        <div className={styles['actions']}>
          {primary !== null && (
            <Button appearance="primary" onClick={() => void submit(() => act(primary))}>
              {label(primary)}
            </Button>
          )}
          {second}
          {rest !== null && clear !== null && <NothingFromMe label={questions.clear} />}
          {failure !== null && <FailureNotice failure={failure} />}
        </div>
      )}
      {facilitator && failure !== null && <FailureNotice failure={failure} />}
      {rechecked && <Recheck>{facilitator && second}</Recheck>}
    </>
  );
}

/** How many talks there were, how the last one ended, and how many spoke before the talk. */
function useAsides(): readonly string[] {
  const { head } = useWords();
  const formats = useFormats();
  const { view } = usePanel();
  const inTalk = view.talk !== null;
  const last = view.talks.at(-1);
  const talked = last === undefined || inTalk ? null : head.talked(talksInAll(view), formats.ago(last.at, view.now));
  const endings: Partial<Record<TalkOutcome, string>> = head.ended;
  const ended = inTalk || last === undefined ? null : (endings[last.outcome] ?? null);
  const before = view.earlyWriting;
  // Early respondents count only before work begins.
  const isEarly = before !== null && before.respondents > 0 && view.issue.progress === 'new';
  const earlyRespondents = !isEarly ? null : head.earlyRespondents(before.respondents);
  return [earlyRespondents, talked, ended].filter((aside) => aside !== null);
}

/** One quiet line at the foot, while nobody talks. What is agreed says it by its date. */
export function Asides(): ReactElement | null {
  const { state } = usePanel().view.assessment.readiness;
  const asides = useAsides();
  return state === 'ready' || asides.length === 0 ? null : <p className={styles['quiet']}>{asides.join(' · ')}</p>;
}
