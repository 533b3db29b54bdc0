import type { ReactElement } from 'react';
import type { Failure } from '../../../../src/contract';
import { publicStart } from '../../../../src/domain/ballot/few-votes';
import type { ShownVotes as Shown } from '../../../../src/domain/meeting/shown-votes';
import type { PolicyNumbers } from '../../../../src/domain/shared/policy-numbers';
import { FailureNotice } from '../../../ui/FailureNotice';
import { QuietButton } from '../../../ui/QuietButton';
import { useSubmit } from '../../../ui/use-submit';
import { useWords } from '../words';
import styles from './FastLane.module.css';

type Props = {
  readonly shown: Shown;
  readonly policy: Pick<PolicyNumbers, 'confidentAt'>;
  /** Of its item. */
  readonly issueKey: string;
  /** What is decided on it; null where nothing is to be decided here, or not by the viewer. */
  readonly decide: {
    readonly agree: () => Promise<Failure | null>;
    readonly talkAbout: () => Promise<Failure | null>;
  } | null;
};

/** What was voted on an item without a talk, and whether it is left at that. */
export function ShownVotes({ shown, policy, issueKey, decide }: Props): ReactElement {
  const words = useWords();
  const { failure, submit } = useSubmit(shown);
  const agree = words.fastLane.agree(shown.size?.toSettle ?? null);
  return (
    <div className={styles['shown']}>
      <p className={styles['votes']}>{useVotes(shown, policy).join(' · ')}</p>
      {decide !== null && (
        <>
          <QuietButton aria-label={words.of(agree, issueKey)} onPress={() => void submit(decide.agree)}>
            {agree}
          </QuietButton>
          <QuietButton
            look="text"
            aria-label={words.of(words.talkAbout, issueKey)}
            onPress={() => void submit(decide.talkAbout)}
          >
            {words.talkAbout}
          </QuietButton>
        </>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
    </div>
  );
}

/** How many would start, and the sizes, each as often as it was given. */
function useVotes({ confidence, size }: Shown, policy: Props['policy']): readonly string[] {
  const { fastLane: words } = useWords();
  const { would, of } = publicStart(confidence, policy);
  const sizes = (size?.cards ?? []).flatMap(({ label, votes }) => Array.from({ length: votes }, () => label));
  const all = [...sizes, ...Array.from({ length: size?.cannotSay ?? 0 }, () => '?')];
  const one = size?.settled ?? (new Set(all).size === 1 ? all[0] : undefined);
  return [
    ...(of === 0 ? [] : [words.would(would, of)]),
    ...(one !== undefined ? [words.size(one)] : all.length === 0 ? [] : [words.sizes(all)]),
  ];
}
