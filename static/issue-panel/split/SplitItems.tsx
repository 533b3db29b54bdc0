import Button from '@atlaskit/button/new';
import { type ReactElement, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SplitView } from '../../../src/contract';
import {
  type PartPlace,
  type PartTypes,
  type Closing,
  partPlaces,
  PARTS_AT_MOST,
  SUMMARY_LIMIT,
} from '../../../src/domain/issue/part';
import { FormFailure } from '../form/FormFailure';
import { linesOf, troubleIn } from '../form/lines-of';
import { ListBlock } from '../form/ListBlock';
import { usePanel } from '../store/panel-context';
import { proposedParts } from './proposed-parts';
import { useForm } from '../form/use-form';
import { type OfferedParts, useOfferedParts } from './use-offered-parts';
import type { ReadResult } from '../../ui/use-read';
import styles from '../panel.module.css';
import { useWords } from '../words';
import { Pills } from '../form/Pills';
import splitStyles from './split.module.css';
import { QuietButton } from '../../ui/QuietButton';
import { IssueLink } from '../parts/IssueLink';

/** Longest typed list, in characters. */
const LIMIT = 5000;
/** The choice that leaves the issue as it is. */
const KEEP = 'keep';
const ROOM = { most: PARTS_AT_MOST, each: SUMMARY_LIMIT };

type Outcome = Omit<SplitView, 'panel'>;
const nothing: Outcome = { created: [], failed: [], placed: true, after: 'kept' };

/** The chosen place, else the first possible one; null while unknown, and where there is none. */
function placeOf(types: ReadResult<PartTypes>, chosen: PartPlace | null): PartPlace | null {
  if (types === null || types === 'failed') return null;
  return chosen ?? partPlaces.find((place) => types.value[place] !== null) ?? null;
}

/** A line's summary as a work item: the back end collapses blanks. */
const named = (line: string): string => line.trim().replace(/\s+/gu, ' ');

/** The typed lines without those that were created. */
function without(created: Outcome['created'], text: string): string {
  const done = new Set(created.map(({ item }) => item));
  return text
    .split('\n')
    .filter((line) => !done.has(named(line)))
    .join('\n');
}

type Props = {
  /** Start of the talk that the split ends; null without one. */
  readonly talk: string | null;
  /** Stands beside the button. */
  readonly children?: ReactNode;
};

/**
 * Creates an issue for each line, as a child or beside this issue; proposes the scope, else the acceptance criteria.
 * Stands in the form that closes a talk, and alone where no talk runs.
 */
export function SplitItems({ talk, children }: Props): ReactElement {
  const words = useWords().split;
  const { view, actions } = usePanel();
  const now = { fields: { text: proposedParts(view) }, base: {} };
  const { fields, set, send, failure } = useForm(`split ${talk ?? 'in sprint'}`, now, null);
  const { text } = fields;
  const [made, setMade] = useState(nothing);
  const [chosen, setChosen] = useState<PartPlace | null>(null);
  const [closing, setClosing] = useState(KEEP);
  const offered = useOfferedParts();
  // A repeated line is created once.
  const items = [...new Set(linesOf(text).map(named))];
  const outcome = useRef<HTMLDivElement>(null);
  // In a layout effect, so that it runs before `useFocusHome`, which takes the focus of a disabled button to the heading.
  useLayoutEffect(() => {
    const { activeElement: at } = document;
    const isDone = at === document.body || at?.matches(':disabled') === true;
    // The pressed button has nothing left to do, so focus moves to the created issues, unless the viewer is typing.
    if (made.created.length > 0 && isDone) outcome.current?.querySelector('a')?.focus();
  }, [made, items.length]);
  const place = placeOf(offered.types, chosen);
  // Work below an issue keeps it open, so only parts beside it can replace it.
  const canEnd = place === 'beside' && view.issue.progress !== 'done';
  const close = canEnd ? (offered.closings.find(({ id }) => id === closing)?.id ?? null) : null;
  const took = ({ created, ...rest }: SplitView): void => {
    const isNew = ({ key }: { readonly key: string }): boolean => created.every((part) => part.key !== key);
    // The links are there before the pressed button has nothing left to do.
    flushSync(() => setMade((before) => ({ ...rest, created: [...before.created.filter(isNew), ...created] })));
    set((now) => ({ text: without(created, now.text) }));
  };
  const ready = place !== null && items.length > 0 && troubleIn(text, ROOM) === null;
  const isToClose = view.talk?.startedAt === talk;
  const create = (as: PartPlace): void =>
    void send(() => actions.splitIssue({ base: {}, input: { items, as, close } }, took));
  return (
    <div className={styles['form']} data-part>
      <ListBlock
        label={words.items}
        value={text}
        onChange={(next) => set({ text: next })}
        limit={LIMIT}
        room={ROOM}
        alone
      />
      <PartPlaces {...offered} chosen={place} onChoose={setChosen} />
      {canEnd && (
        <AfterSplit
          issueKey={view.issue.key}
          closings={offered.closings}
          chosen={close ?? KEEP}
          onChoose={setClosing}
        />
      )}
      {failure !== null && <FormFailure failure={failure} />}
      <div className={styles['actions']}>
        <Button data-sends isDisabled={!ready} onClick={() => place !== null && create(place)}>
          {words.create(items.length)}
        </Button>
        {children}
        {items.length > 0 && isToClose && <p className={styles['quiet']}>{words.notByClosing}</p>}
      </div>
      <div ref={outcome}>
        <SplitOutcome {...made} issueKey={view.issue.key} />
      </div>
    </div>
  );
}

type AfterSplitProps = {
  readonly issueKey: string;
  readonly closings: readonly Closing[];
  /** Id of a transition, or `KEEP`. */
  readonly chosen: string;
  readonly onChoose: (value: string) => void;
};

/** What happens to the issue once its parts exist. A text where the viewer cannot close it. */
function AfterSplit({ issueKey, closings, chosen, onChoose }: AfterSplitProps): ReactElement {
  const words = useWords().split;
  if (closings.length === 0) return <p className={splitStyles['quiet']}>{words.staysAsItIs(issueKey)}</p>;
  const options = closings.map(({ id, status }) => ({ value: id, label: words.closeAs(status) }));
  return (
    <Pills
      legend={words.whatHappensTo(issueKey)}
      options={[...options, { value: KEEP, label: words.keepIt }]}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}

type PartPlacesProps = OfferedParts & {
  readonly chosen: PartPlace | null;
  readonly onChoose: (place: PartPlace) => void;
};

/** Where the parts are created: a choice if there is one, else a text. Reserves its room while Jira is read. */
function PartPlaces(props: PartPlacesProps): ReactElement {
  return (
    <div className={splitStyles['places']}>
      <div className={splitStyles['room']}>
        <Offered {...props} />
      </div>
    </div>
  );
}

function Offered({ types, again, chosen, onChoose }: PartPlacesProps): ReactElement | null {
  const { split: words, retry } = useWords();
  if (types === null) return null;
  if (types === 'failed') {
    return (
      <>
        <p className={splitStyles['quiet']} role="status">
          {words.unreadTypes}
        </p>
        <QuietButton onPress={again}>{retry}</QuietButton>
      </>
    );
  }
  const options = partPlaces.flatMap((value) => {
    const name = types.value[value]?.name;
    return name === undefined ? [] : [{ value, label: words.places[value](name), alone: words.alone[value](name) }];
  });
  const [first, second] = options;
  if (first !== undefined && second !== undefined) {
    return <Pills legend={words.where} options={options} chosen={chosen} onChoose={onChoose} />;
  }
  return <p className={splitStyles['quiet']}>{first?.alone ?? words.nowhere}</p>;
}

type SplitOutcomeProps = Omit<SplitView, 'panel'> & { readonly issueKey: string };

/** The outcome of a split: created parts as links, failed ones with the reason, and what became of the issue. */
function SplitOutcome({ created, failed, placed, after, issueKey }: SplitOutcomeProps): ReactElement {
  const words = useWords().split;
  return (
    <div role="status" className={splitStyles['outcome']}>
      {created.length > 0 && (
        <>
          <p>{words.created}</p>
          <ul className={splitStyles['created']} aria-label={words.created}>
            {created.map(({ item, key }) => (
              <li key={key}>
                <IssueLink issueKey={key}>
                  {' '}
                  <span dir="auto">{item}</span>
                </IssueLink>
              </li>
            ))}
          </ul>
        </>
      )}
      {created.some(({ linked }) => !linked) && <p>{words.unlinked}</p>}
      {!placed && <p>{words.notPlaced}</p>}
      {after !== 'kept' && <p>{words.after[after](issueKey)}</p>}
      {failed.length > 0 && <p>{words.notCreated(failed.length)}</p>}
    </div>
  );
}
