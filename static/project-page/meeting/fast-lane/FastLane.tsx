import { type ReactElement, type RefObject, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../../src/contract';
import { publicStart } from '../../../../src/domain/ballot/few-votes';
import type { ShownVotes } from '../../../../src/domain/meeting/shown-votes';
import type { PolicyNumbers } from '../../../../src/domain/shared/policy-numbers';
import { FailureNotice } from '../../../ui/FailureNotice';
import { QuietButton } from '../../../ui/QuietButton';
import { useSubmit } from '../../../ui/use-submit';
import type { SortedList } from '../sorted-list';
import type { Acts, Opened, Round } from '../use-meeting';
import { useWords } from '../words';
import styles from './FastLane.module.css';

/** The viewer's latest press that was stored. */
type Pressed = { readonly what: 'show' | 'agree' | 'talk'; readonly ids: readonly string[] };

/** What a press without a talk does, and what became of it. */
export type FastLaneActs = {
  readonly show: (rounds: readonly Round[]) => Promise<Failure | null>;
  /** Reveals are on their way. */
  readonly isShowing: boolean;
  /** Why votes were not shown, by item. */
  readonly refused: ReadonlyMap<string, Failure>;
  readonly agree: (issueId: string, shown: ShownVotes) => Promise<Failure | null>;
  readonly talkAbout: (issueId: string) => Promise<Failure | null>;
  /** What the latest press came to; empty before one. */
  readonly said: string;
  /** Of the place that says so: the pressed button is gone by then, so the keyboard goes on from there. */
  readonly place: RefObject<HTMLParagraphElement>;
};

/** Showing votes before the meeting, and what is decided on them, by this viewer. */
export function useFastLane({ meeting }: Opened, acts: Acts, list: SortedList): FastLaneActs {
  const [refused, setRefused] = useState<FastLaneActs['refused']>(new Map());
  const [isShowing, setShowing] = useState(false);
  const [pressed, setPressed] = useState<Pressed | null>(null);
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => place.current?.focus(), [pressed]);
  const decide = async (what: Pressed['what'], id: string, act: () => Promise<Failure | null>) => {
    const failure = await act();
    if (failure === null) setPressed({ what, ids: [id] });
    return failure;
  };
  return {
    show: async (rounds) => {
      setShowing(true);
      const answer = await acts.showVotes(rounds);
      setShowing(false);
      if (!answer.ok) return answer.failure;
      const next = new Map(answer.value.refused.map(({ id, failure }) => [id, failure]));
      setRefused(next);
      if (next.size < rounds.length) setPressed({ what: 'show', ids: rounds.map(({ issueId }) => issueId) });
      return null;
    },
    isShowing,
    refused,
    agree: (id, shown) =>
      decide('agree', id, async () => {
        const answer = await acts.agree(id, shown);
        return answer.ok ? (answer.value.refused[0]?.failure ?? null) : answer.failure;
      }),
    talkAbout: (id) =>
      decide('talk', id, () => acts.save({ talkFirst: meeting.talkFirst }, { talkFirst: [...meeting.talkFirst, id] })),
    said: useSaid(pressed, list, meeting.editors),
    place,
  };
}

/** In words, as the list has it by now. */
function useSaid(pressed: Pressed | null, { groups, later }: SortedList, editors: number): string {
  const words = useWords();
  if (pressed === null) return '';
  const found = [...groups, { group: null, of: later }].flatMap(({ group, of }) =>
    of
      .filter(({ item, fastLane }) => fastLane !== null && pressed.ids.includes(item.id))
      .map((one) => ({ group, one })),
  );
  const inGroup = (group: (typeof found)[number]['group']) => found.filter((one) => one.group === group);
  switch (pressed.what) {
    case 'show': {
      const talk = inGroup('talk-first').length;
      return found.length === 0 ? '' : words.fastLane.shown(found.length - talk, talk);
    }
    case 'agree': {
      const [first] = inGroup('agreed');
      return first === undefined
        ? ''
        : words.fastLane.isAgreed(first.one.item.key, words.readBy(first.one.counts?.readers ?? 0, editors));
    }
    case 'talk': {
      const [first] = inGroup('talk-first');
      return first === undefined ? '' : words.fastLane.isTalked(first.one.item.key);
    }
  }
}

type Props = {
  readonly shown: ShownVotes;
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
export function VotesText({ shown, policy, issueKey, decide }: Props): ReactElement {
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
function useVotes({ confidence, size }: ShownVotes, policy: Props['policy']): readonly string[] {
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
