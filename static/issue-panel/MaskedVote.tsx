import type { ReactElement } from 'react';
import { NOT_MINE } from '../../src/domain/card';
import { useLaterWords } from './later-words';
import { Masked } from './Masked';
import { useWords } from './panel-context';
import type { CastVote } from './VoteForm';

type Props = { readonly vote: CastVote; readonly change?: () => void };

/** Both parts in words; a part that was not given is left out. */
function useVoteText({ confidence, size }: CastVote): string {
  const words = useWords().ballot;
  const sure = confidence === null ? [] : [`${confidence} ${words.votes[confidence]}`];
  const large = size === null ? [] : [words.size(size === NOT_MINE ? words.notMine : size)];
  return [...large, ...sure].join(' · ');
}

/** One's own vote: the screen may be on the wall. */
export function MaskedVote({ vote, change }: Props): ReactElement {
  const words = useWords().ballot;
  const { mine, change: changeIt } = useLaterWords().masked;
  const plain = mine(useVoteText(vote));
  return (
    <Masked
      masked={words.voted}
      plain={plain}
      {...(change === undefined ? {} : { change: { label: changeIt, onPress: change } })}
    />
  );
}
