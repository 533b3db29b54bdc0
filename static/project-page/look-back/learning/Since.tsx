import { type ReactElement, useState } from 'react';
import type { LookBackSetup } from '../../../../src/contract-look-back';
import {
  beganWith,
  beginnings,
  outcomesIn,
  type PastOutcomes,
  pastOutcomesOf,
  type Sides,
  sidesAt,
  pastOutcomes,
} from '../../../../src/domain/lookback/began';
import { Choice } from '../../../ui/Choice';
import type { Address } from '../../backlog/filter/use-kept';
import { asViewer } from '../../shared/request';
import type { Readers } from '../run-reading';
import type { OpenControl } from '../use-opened';
import { Compared } from './Compared';
import type { ItemOutcome, OpenedItems } from './group';
import styles from './Learning.module.css';
import { type Demanded, OnDemand, stepsTo } from './OnDemand';
import { useReading } from '../../../ui/use-reading';
import { isTrouble } from '../../../../src/domain/lookback/outcome';
import { Part } from './Part';
import { MOST_SPRINTS, type Outcomes } from './read-outcomes';
import { useLearningWords } from './words';
import * as z from 'zod/mini';
import { list } from '../../../../src/domain/shared/schema';
import { keptIn } from '../../../ui/kept';
import { orNothing } from '../../../ui/or-nothing';

/** Whose look back it is. */
export type Viewer = { readonly site: string; readonly account: string; readonly projectKey: string };

type Props = {
  readonly setup: LookBackSetup;
  readonly outcomes: Outcomes;
  readonly viewer: Viewer;
  readonly read: Readers['sprints'];
  /** Keeps the sprint that a person chose to begin with. */
  readonly address: Address;
  readonly figure: OpenControl<OpenedItems>;
};

/** All items before and since the team began, both from Jira's history; read when it is asked for. */
export function Since({ setup, outcomes, viewer, read, address, figure }: Props): ReactElement | null {
  const { closed, recorded } = outcomes;
  const words = useLearningWords();
  const derived = beganWith(recorded);
  const offered = beginnings(recorded);
  const [chosen, setChosen] = useState(() => beganIn(address.query, offered));
  const choose = (sprint: number | null): void => {
    setChosen(sprint);
    address.keep(withBegan(sprint));
  };
  const began = chosen ?? derived;
  const sides = sidesAt(closed, began);
  const sprints = [...sides.before, ...sides.since].map((one) => one.id);
  const pastKey = { site: viewer.site, account: viewer.account, board: setup.board?.id ?? 0, sprints };
  const past = useReading<Demanded<readonly PastOutcomes[]>>(sprints.join(' '), () => {
    const found = keptPast(pastKey);
    return found === null ? null : { progress: null, found };
  });
  const readPast = (signal: AbortSignal) => {
    const readRecorded = () => Promise.resolve([]);
    const options = { sprints: MOST_SPRINTS, only: sprints, until: 'texts' as const, signal, readRecorded };
    return stepsTo(read(asViewer, setup, options), signal, (input) => {
      const found = pastOutcomesOf(input);
      keepPast(pastKey, found);
      return found;
    });
  };
  const found = past.reading.value?.found ?? null;
  if (closed.length === 0) return null;
  return (
    <Part
      title={words.since.title}
      beside={
        offered.length > 0 && (
          <Choice
            label={words.since.began}
            value={String(began ?? '')}
            options={[
              ...(derived === null ? [{ value: '', label: words.since.notYet }] : []),
              ...offered.map((one) => ({ value: String(one.id), label: one.name })),
            ]}
            onChange={(value) => choose(value === '' ? null : Number(value))}
          />
        )
      }
    >
      {began === null && <p className={styles['quiet']}>{words.since.waits}</p>}
      <OnDemand of={past} read={() => void past.start(readPast)} label={words.since.read(sprints.length)} />
      {found !== null && <Read past={found} sides={sides} figure={figure} />}
    </Part>
  );
}

type ReadProps = {
  readonly past: readonly PastOutcomes[];
  readonly sides: Sides;
  readonly figure: OpenControl<OpenedItems>;
};

function Read({ past, sides, figure }: ReadProps): ReactElement {
  const words = useLearningWords();
  const groups = (['before', 'since'] as const)
    .filter((side) => sides[side].length > 0)
    .map((side) => {
      const sprints = outcomesIn(past, sides[side]);
      return { id: side, name: words.since.sides[side](sprints.length), sprints, is: () => true };
    });
  return (
    <>
      <Compared
        label={words.since.title}
        mark=" ◇"
        figure={figure}
        groups={groups}
        bySprint={{ name: words.since.bySprint, drawn: inTen }}
      />
      {sides.since.length > 0 && <p>{words.counts.seen}</p>}
      <p className={styles['quiet']}>{words.since.counted}</p>
    </>
  );
}

/** How many had trouble, in ten. */
const inTen = (items: readonly ItemOutcome[]): number =>
  Math.round((10 * items.filter(isTrouble).length) / items.length);

const BEGAN = 'began';

/** The sprint that an address says the team began with; null without one, and where it could not have. */
function beganIn(query: string, offered: readonly { readonly id: number }[]): number | null {
  const sprintId = new URLSearchParams(query).get(BEGAN);
  return offered.find(({ id }) => String(id) === sprintId)?.id ?? null;
}

/** The query of an address that keeps this sprint, with its question mark; empty without a sprint. */
function withBegan(sprint: number | null): string {
  return sprint === null ? '' : `?${BEGAN}=${sprint}`;
}

/** Whose reading it is: two people may see different items, and two sites may have the same ids. */
type PastFor = {
  readonly site: string;
  readonly account: string;
  readonly board: number;
  /** Ids of the sprints that were read. */
  readonly sprints: readonly number[];
};

/** Raised when the stored shape changes; other versions are dropped. */
const VERSION = 2;
const NAME = 'common-ground-since-you-began';
const LONGEST = 7 * 24 * 60 * 60_000;

const stored = z.object({ version: z.literal(VERSION), key: z.string(), at: z.number(), past: list(pastOutcomes) });
type Past = z.infer<typeof stored>['past'];

const storage = keptIn(() => localStorage);
const keyOf = ({ site, account, board, sprints }: PastFor): string => [site, account, board, ...sprints].join(' ');

/** What this person read last of these sprints, at most a week ago; else null. */
function keptPast(of: PastFor): Past | null {
  const text = storage.get(NAME);
  const parsed = stored.safeParse(orNothing<unknown>(() => JSON.parse(text ?? '')));
  if (!parsed.success || parsed.data.key !== keyOf(of)) return null;
  return Date.now() - parsed.data.at < LONGEST ? parsed.data.past : null;
}

/** Keeps a reading in the place of the one before. */
function keepPast(of: PastFor, past: Past): void {
  storage.set(NAME, JSON.stringify({ version: VERSION, key: keyOf(of), at: Date.now(), past }));
}
