import Textfield from '@atlaskit/textfield';
import { type ReactElement, useContext, useEffect, useId, useRef, useState } from 'react';
import { atOnce } from '../../../../src/jira/read/at-once';
import { type Move, readMoves } from '../../../../src/jira/read/part-reading';
import { readLabels } from '../../../../src/jira/read/labels';
import { mostMails, type UntidyItem } from '../../../../src/jira/search/untidy';
import { Choice } from '../../../ui/Choice';
import { FieldFrame } from '../../../ui/FieldFrame';
import { MeContext } from '../../../ui/Name';
import { QuietButton } from '../../../ui/QuietButton';
import { untilGone } from '../../../ui/until-gone';
import { asViewer } from '../../shared/request';
import styles from './Tidy.module.css';
import type { Parking, Progress } from './use-parking';
import { useTidyWords } from './words';

type Props = {
  readonly items: readonly UntidyItem[];
  readonly progress: Progress;
  readonly start: (how: Parking) => void;
  readonly stop: () => void;
};

const ways = ['label', 'move'] as const;

/** How the ticked items are parked: with a label, or in a status to which all of them can be moved. Says before the press who hears of it. */
export function Park({ items, progress, start, stop }: Props): ReactElement {
  const { park: words } = useTidyWords();
  const me = useContext(MeContext);
  const [way, setWay] = useState<(typeof ways)[number]>('label');
  const [label, setLabel] = useState(words.label);
  const [status, setStatus] = useState('');
  const moves = useMoves(items, way === 'move');
  const statuses = moves === null ? [] : commonStatuses(moves);
  const chosen = statuses.includes(status) ? status : (statuses[0] ?? null);
  const how = way === 'label' ? toLabel(label) : toStatus(chosen, moves);
  const group = useRef<HTMLDivElement>(null);
  const begin = (of: Parking): void => {
    // What was pressed goes, and "Stop" must not take its second click.
    group.current?.focus();
    start(of);
  };
  return (
    <div ref={group} className={styles['park']} role="group" tabIndex={-1} aria-label={words.name}>
      <Choice
        label={words.way}
        value={way}
        options={ways.map((value) => ({ value, label: words.ways[value] }))}
        onChange={(value) => setWay(ways.find((one) => one === value) ?? 'label')}
      />
      {way === 'label' && <LabelField value={label} onChange={setLabel} />}
      {way === 'move' && moves !== null && chosen !== null && (
        <Choice
          label={words.status}
          value={chosen}
          options={statuses.map((value) => ({ value, label: value }))}
          onChange={setStatus}
        />
      )}
      {way === 'move' && chosen === null && <p role="status">{moves === null ? words.readingMoves : words.noMove}</p>}
      <p className={styles['quiet']}>{words.mails(mostMails(items, me))}</p>
      {progress === null ? (
        <QuietButton disabled={how === null} onPress={() => how !== null && begin(how)}>
          {words.press(items.length)}
        </QuietButton>
      ) : (
        <>
          <span role="status">{words.progress(progress.done, progress.of)}</span>
          <QuietButton onPress={stop}>{words.stop}</QuietButton>
        </>
      )}
    </div>
  );
}

/** null where the text is no label: Jira takes none with a space. */
const toLabel = (text: string): Parking | null => (/^\S{1,255}$/u.test(text.trim()) ? { label: text.trim() } : null);

type LabelProps = { readonly value: string; readonly onChange: (value: string) => void };

/** A label of the site, or a new one. */
function LabelField({ value, onChange }: LabelProps): ReactElement {
  const { park: words } = useTidyWords();
  const list = useId();
  const [labels, setLabels] = useState<readonly string[]>([]);
  useEffect(() => untilGone(readLabels(asViewer), setLabels), []);
  const wrong = /\S\s+\S/u.test(value) ? words.noSpaces : null;
  return (
    <FieldFrame label={words.ways.label} wrong={wrong}>
      {(ties) => (
        <>
          <Textfield
            {...ties}
            list={list}
            dir="auto"
            autoComplete="off"
            value={value}
            isInvalid={wrong !== null}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
          <datalist id={list}>
            {labels.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
        </>
      )}
    </FieldFrame>
  );
}

type Moves = readonly { readonly id: string; readonly moves: readonly Move[] }[];

/** Where each of the items can be moved to, read once an item where it is wanted; null while it is read. */
function useMoves(items: readonly UntidyItem[], isWanted: boolean): Moves | null {
  const [all, setAll] = useState<ReadonlyMap<string, readonly Move[]>>(new Map());
  const ids = items.map(({ id }) => id);
  const unread = isWanted ? ids.filter((id) => !all.has(id)).join(' ') : '';
  useEffect(
    () =>
      unread === ''
        ? undefined
        : untilGone(readAll(unread.split(' ')), (more) =>
            setAll((before) => new Map([...before, ...more.map(({ id, moves }) => [id, moves] as const)])),
          ),
    [unread],
  );
  return unread === '' ? ids.map((id) => ({ id, moves: all.get(id) ?? [] })) : null;
}

/** An item whose transitions cannot be read has none. */
async function readAll(ids: readonly string[]): Promise<Moves> {
  const jobs = ids.map((id) => async () => ({ id, moves: await readMoves(asViewer, id).catch(() => []) }));
  const all: Moves[number][] = [];
  for await (const one of atOnce(jobs)) all.push(one);
  return all;
}

/** The statuses to which all items can be moved, in the order of the first one. */
function commonStatuses(all: Moves): readonly string[] {
  const [first, ...others] = all;
  const statuses = first?.moves.map(({ status }) => status) ?? [];
  return statuses.filter((status) => others.every(({ moves }) => moves.some((move) => move.status === status)));
}

function toStatus(status: string | null, all: Moves | null): Parking | null {
  if (status === null || all === null) return null;
  const transitions = all.flatMap(({ id, moves }) =>
    moves.flatMap((move) => (move.status === status ? [[id, move.id] as const] : [])),
  );
  return { status, transitions: new Map(transitions) };
}
