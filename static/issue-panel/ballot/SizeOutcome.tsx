import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import type { SizeView } from '../../../src/contract';
import { NOT_MINE, UNSURE } from '../../../src/domain/issue/card';
import { useFormats } from '../../ui/formats';
import { useListed, useNameOf } from '../../ui/Name';
import styles from './ballot.module.css';
import revealed from './revealed.module.css';
import { targets } from '../keyboard/lead-target';
import { usePanel } from '../store/panel-context';
import { FirstRound } from './FirstRound';
import { useWords } from '../words';

type Props = { readonly size: SizeView };
type Group = { readonly value: string; readonly votes: number; readonly apart: boolean };

/** The chosen cards in the scale's order; `apart` marks the first card of the higher cluster. */
function groupsOf({ counts, clusters, cannotSay, notMine }: SizeView): readonly Group[] {
  const chosen = counts.filter(({ votes }) => votes > 0);
  const cards = chosen.map(({ label, votes }) => ({ value: label, votes, apart: clusters?.high[0] === label }));
  const beside = [
    { value: UNSURE, votes: cannotSay, apart: false },
    { value: NOT_MINE, votes: notMine, apart: false },
  ];
  return [...cards, ...beside.filter(({ votes }) => votes > 0)];
}

/** Who chose which card while the names are kept; afterwards how many. */
function Groups({ size }: Props): ReactElement {
  const { ballot: words, revealed: more, size: group } = useWords();
  const nameOf = useNameOf(size.sizes?.map(({ voter }) => voter) ?? []);
  const listed = useListed(nameOf);
  const voters = (value: string): string => {
    const ids = size.sizes?.filter((one) => one.size === value).map(({ voter }) => voter) ?? [];
    return listed(ids).map(nameOf).join(', ');
  };
  return (
    <ul className={revealed['groups']} aria-label={group.label}>
      {groupsOf(size).map(({ value, votes, apart }) => (
        <li key={value} className={apart ? revealed['apart'] : ''}>
          <b>{value === NOT_MINE ? words.notMine : value}</b>
          <bdi>{voters(value) || more.votes(votes)}</bdi>
        </li>
      ))}
    </ul>
  );
}

/** Advice on the sizes: agreed, near, two clusters, or far apart, with who speaks first. Never an average. */
function useAdvice({ size }: Props): string {
  const words = useWords().size;
  const formats = useFormats();
  const first = size.first ?? { low: [], high: [] };
  const nameOf = useNameOf([...first.low, ...first.high]);
  const listed = useListed(nameOf);
  const either = (ids: readonly string[]): string => formats.either(listed(ids).map(nameOf));
  const speaks = size.first === null ? '' : words.first(either(first.low), either(first.high));
  return [size.clusters === null ? words.advice[size.advice] : words.clusters[size.advice], speaks]
    .filter((part) => part !== '')
    .join(' ');
}

/** The revealed sizes. Names appear on screen only. */
export function SizeOutcome({ size }: Props): ReactElement {
  const {
    size: words,
    revealed: { earlierVote },
  } = useWords();
  const { view, lead } = usePanel();
  const advice = useAdvice({ size });
  return (
    <div className={revealed['outcome']}>
      <p id={targets.result} tabIndex={-1} className={styles['question']}>
        {words.label}
        {size.sizes === null && <span className={styles['aside']}> · {earlierVote}</span>}
      </p>
      <Groups size={size} />
      {size.firstRound !== null && <FirstRound range={size.firstRound} />}
      {size.settled === null && <p className={revealed['result']}>{advice}</p>}
      {size.cannotSay > 0 && view.me.canEdit && (
        <p className={styles['mine']}>
          {words.cannotSay(size.cannotSay)}
          <Button spacing="compact" onClick={() => lead({ to: 'ask' })}>
            {words.askWhy}
          </Button>
        </p>
      )}
    </div>
  );
}
