import Textfield from '@atlaskit/textfield';
import { type ReactElement, useContext, useEffect, useId, useRef, useState } from 'react';
import { atOnce } from '../../../../src/jira/read/at-once';
import { readLabels } from '../../../../src/jira/read/labels';
import { type Move, readMoves } from '../../../../src/jira/read/part-reading';
import { mostMails, type UntidyItem } from '../../../../src/jira/search/untidy';
import { addLabel, moveIssue, type Refusal } from '../../../../src/jira/write/tidy';
import { Choice } from '../../../ui/Choice';
import { FieldFrame } from '../../../ui/FieldFrame';
import { MeContext } from '../../../ui/Name';
import { QuietButton } from '../../../ui/QuietButton';
import { untilGone } from '../../../ui/until-gone';
import { asViewer } from '../../shared/request';
import styles from './Tidy.module.css';
import { useTidyWords } from './words';

/** What is done to each item, and what a parked one says. */
export type Parking = { readonly says: string; readonly change: (id: string) => Promise<Refusal> };

/** How far a run is; null where none runs. */
export type Progress = { readonly done: number; readonly of: number } | null;

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
  const [text, setText] = useState(words.label);
  const [status, setStatus] = useState('');
  const moves = useMoves(items, way === 'move');
  const statuses = moves === null ? [] : commonStatuses(moves);
  const chosen = statuses.includes(status) ? status : (statuses[0] ?? null);
  const group = useRef<HTMLDivElement>(null);
  const press = (how: Parking): void => {
    // What was pressed goes, and "Stop" must not take its second click.
    group.current?.focus();
    start(how);
  };
  const how = way === 'label' ? withLabel(text.trim()) : inStatus();
  return (
    <div ref={group} className={styles['park']} role="group" tabIndex={-1} aria-label={words.name}>
      <Choice
        label={words.way}
        value={way}
        options={ways.map((value) => ({ value, label: words.ways[value] }))}
        onChange={(value) => setWay(ways.find((one) => one === value) ?? 'label')}
      />
      {way === 'label' && <LabelField value={text} onChange={setText} />}
      {way === 'move' && chosen !== null && (
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
        <QuietButton disabled={how === null} onPress={() => how !== null && press(how)}>
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

  /** null where the text is no label: Jira takes none with a space. */
  function withLabel(label: string): Parking | null {
    if (!/^\S{1,255}$/u.test(label)) return null;
    return { says: words.labelled(label), change: (id) => addLabel(asViewer, id, label) };
  }
  function inStatus(): Parking | null {
    if (moves === null || chosen === null) return null;
    const moveOf = (id: string): string => moves.get(id)?.find((move) => move.status === chosen)?.id ?? '';
    return { says: words.moved(chosen), change: (id) => moveIssue(asViewer, id, moveOf(id)) };
  }
}

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

type Moves = ReadonlyMap<string, readonly Move[]>;

/** Where each of the items can be moved to, read once an item where it is wanted; null while it is read. */
function useMoves(items: readonly UntidyItem[], isWanted: boolean): Moves | null {
  const [all, setAll] = useState<Moves>(new Map());
  const unread = isWanted ? items.flatMap(({ id }) => (all.has(id) ? [] : [id])).join(' ') : '';
  useEffect(() => {
    if (unread === '') return undefined;
    return untilGone(readAll(unread.split(' ')), (more) => setAll((before) => new Map([...before, ...more])));
  }, [unread]);
  return unread === '' ? new Map(items.map(({ id }) => [id, all.get(id) ?? []])) : null;
}

/** An item whose transitions cannot be read has none. */
async function readAll(ids: readonly string[]): Promise<Moves> {
  const jobs = ids.map((id) => async () => [id, await readMoves(asViewer, id).catch(() => [])] as const);
  const all = new Map<string, readonly Move[]>();
  for await (const [id, moves] of atOnce(jobs)) all.set(id, moves);
  return all;
}

/** The statuses to which all items can be moved, in the order of the first one. */
function commonStatuses(all: Moves): readonly string[] {
  const [first, ...others] = [...all.values()].map((moves) => moves.map(({ status }) => status));
  return first?.filter((status) => others.every((statuses) => statuses.includes(status))) ?? [];
}
