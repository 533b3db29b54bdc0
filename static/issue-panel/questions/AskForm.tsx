import Button from '@atlaskit/button/new';
import { type FormEvent, type ReactElement, type ReactNode, useState, useEffect, useId } from 'react';
import type { NewQuestion } from '../../../src/contract';
import { ANONYMOUS_TEXT_LIMIT, privateRoom, QUESTION_TEXT_LIMIT } from '../../../src/domain/question/question';
import { TextLine } from '../../ui/TextLine';
import { Tick } from '../../ui/Tick';
import { PastedQuestions, usePasted } from './PastedQuestions';
import { AnonymousNote } from '../parts/AnonymousNote';
import { SENT } from '../keyboard/is-busy';
import { onEscape } from '../keyboard/on-escape';
import { isTyping, targets } from '../keyboard/lead-target';
import type { Leading } from '../keyboard/use-lead';
import { NothingFromMe } from './NothingFromMe';
import { usePanel } from '../store/panel-context';
import styles from '../parts/question.module.css';
import { useAsking } from './use-asking';
import { useWords } from '../words';
import { Choice } from '../../ui/Choice';
import { DetailFields, useCandidates } from './DetailFields';
import { useForm } from '../form/use-form';
import { newRequestId } from '../../ui/request-id';

type AskedDetails = Omit<NewQuestion, 'text'>;
const usual: AskedDetails = {
  kind: 'question',
  blocking: false,
  category: null,
  owner: null,
  due: null,
  askedFor: null,
};

type Room = { readonly limit: number; readonly countsDown: boolean };

type LineProps = {
  /** Stand at its end while it is folded. */
  readonly children: ReactNode;
  readonly text: string;
  readonly write: (text: string) => void;
  readonly room: Room;
  /** One line without a label in sight. */
  readonly isBare: boolean;
  /** Something else opens it. */
  readonly isAway: boolean;
  /** The line alone, before it is opened. */
  readonly isFolded: boolean;
};

function AskLine({ text, write, room, isBare, isAway, isFolded, children }: LineProps): ReactElement {
  const words = useWords().questions;
  return (
    <div hidden={isAway} className={`${styles['askLine']} ${isBare ? styles['aside'] : ''}`}>
      <TextLine
        id={targets.ask}
        label={words.prompt}
        placeholder={isFolded ? words.askLine : words.placeholder}
        value={text}
        onChange={write}
        {...room}
      />
      {isFolded ? children : <Button type="submit">{words.add}</Button>}
    </div>
  );
}

type AskFormProps = {
  readonly children?: ReactNode;
  /** Opens the line where the menu or a button leads to it. */
  readonly leading?: Pick<Leading, 'current' | 'arrive'> | null;
};

/**
 * One question per line, sent by Enter; `children` stand beside the buttons. The field empties at once, so that typing never
 * waits for the network. While nobody talks it is one line, which opens once it has the focus and stays open, so that a press
 * on what is below it moves nothing away.
 */
export function AskForm({ children, leading = null }: AskFormProps): ReactElement {
  const words = useWords().questions;
  const { moments, size, rest } = usePanel();
  const [usualOrNot, setDetails] = useState<AskedDetails>(usual);
  const { ask, kept } = useAsking();
  const send = (one: string, isAnonymous: boolean): void => {
    void ask({ ...usualOrNot, anonymous: isAnonymous, text: one, requestId: newRequestId() });
    setDetails(usual);
  };
  const { text, anonymous, isAfterShow, write, leaveOutName, form } = useAskForm(send);
  const details = { ...usualOrNot, anonymous };
  const pasted = usePasted(anonymous);
  const isUnnamed = anonymous || pasted.isNameless;
  // After the show the box is there only for a text from before it: until it is off, the text is kept and not sent.
  const isRefused = isUnnamed && isAfterShow;
  const [hasDetails, showDetails] = useState(false);
  const [isOpen, open] = useState(false);
  const isEmpty = text === '' && !pasted.isThere && kept === 0;
  const isLedTo = leading?.current?.to === 'ask';
  const isFolded = rest !== null && !isOpen && !isLedTo && !isUnnamed && isEmpty;
  const isAway = isFolded && rest.inMenu.includes('ask');
  const room = useRoom(isUnnamed);
  // While the team talks, the field is one line above what is talked about.
  const isAside = moments?.drawn === 'talk';
  const [isSent, setSent] = useState(false);
  const goOn = (): void => {
    setSent(false);
    open(true);
  };
  const fold = (): void => {
    // What has the focus may be folded away; the line stays.
    document.getElementById(targets.ask)?.focus({ preventScroll: true });
    leaveOutName(false);
    leading?.arrive();
    open(false);
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '' || text.trim().length > room.limit || isRefused) return;
    void form.send();
    setSent(true);
  };
  const sendPasted = (texts: readonly string[]): void => {
    for (const one of texts) send(one, pasted.isNameless);
    if (text === '') form.leave();
  };
  return (
    <form
      className={styles['ask']}
      {...(isSent ? { [SENT]: '' } : {})}
      onSubmit={onSubmit}
      onPaste={pasted.onPaste}
      onInput={goOn}
      onFocus={goOn}
      onKeyDown={rest !== null && isEmpty && !hasDetails ? onEscape(fold) : undefined}
    >
      {isAway && children}
      <AskLine isAway={isAway} text={text} write={write} room={room} isBare={isAside || isFolded} isFolded={isFolded}>
        {children}
      </AskLine>
      <PastedQuestions pasted={pasted} ask={sendPasted} isLocked={isRefused} each={room.limit} />
      <div hidden={isFolded} className={styles['askButtons']}>
        {(!isAfterShow || isUnnamed) && (
          <Tick
            label={words.askAnonymously}
            checked={isUnnamed}
            onChange={(without) => {
              setDetails({ ...details, askedFor: null });
              leaveOutName(without);
              pasted.leaveOutName(without);
            }}
          />
        )}
        {!isFolded && children}
        <Button
          appearance="subtle"
          spacing="compact"
          aria-expanded={hasDetails}
          onClick={() => showDetails(!hasDetails)}
        >
          {words.details}
        </Button>
        {rest === null && size !== 'reading' && <NothingFromMe isQuiet={isAside} />}
      </div>
      {hasDetails && <AskDetails details={details} onChange={setDetails} />}
      {(isUnnamed || kept > 0) && <AnonymousNote isAnonymous={isUnnamed} isAfterShow={isAfterShow} kept={kept} />}
    </form>
  );
}

/** The longest text of a question, which is counted down where it waits hidden. */
function useRoom(isUnnamed: boolean): Room {
  const own = usePanel().view.talk?.privateWriting?.mine;
  if (isUnnamed) return { limit: ANONYMOUS_TEXT_LIMIT, countsDown: true };
  if (own === undefined) return { limit: QUESTION_TEXT_LIMIT, countsDown: false };
  return { limit: Math.min(QUESTION_TEXT_LIMIT, privateRoom(own)), countsDown: true };
}

type Props = { readonly details: AskedDetails; readonly onChange: (details: AskedDetails) => void };

/**
 * Details with defaults, one tap away: owner, due day, whom it is asked for, and whether it is blocking. Kind and category
 * are chosen later, on the question.
 */
function AskDetails({ details, onChange }: Props): ReactElement {
  const words = useWords().questions;
  const me = usePanel().view.me.accountId;
  const candidates = useCandidates();
  const set = (part: Partial<AskedDetails>): void => onChange({ ...details, ...part });
  const id = useId();
  // Focus moves to the first field, unless the viewer is typing.
  useEffect(() => {
    if (!isTyping()) document.getElementById(id)?.querySelector('select')?.focus();
  }, [id]);
  return (
    <div id={id} className={styles['details']}>
      <DetailFields details={details} onChange={set} candidates={candidates} ownerless={words.ownerDefault} />
      {details.anonymous !== true && (
        <Choice
          label={words.whose}
          value={details.askedFor ?? ''}
          options={[{ value: '', label: words.mine }, ...candidates.filter(({ value }) => value !== me)]}
          onChange={(value) => set({ askedFor: value === '' ? null : value })}
        />
      )}
      <Tick label={words.blocking} checked={details.blocking} onChange={(blocking) => set({ blocking })} />
    </div>
  );
}

const NOW = { fields: { signed: '', unnamed: '' }, base: {} };

/**
 * The unsaved question. An anonymous one is kept apart: it must come back anonymous after a reload, and leave no trace
 * once it is sent. The tick over an empty field would tell on a shared screen who asks without a name, so it goes with
 * each question, with the show and with the talk.
 */
function useAskForm(ask: (text: string, isAnonymous: boolean, requestId: string) => void) {
  const [ticked, tick] = useState(false);
  const form = useForm(
    'ask',
    NOW,
    ({ input: { signed, unnamed }, requestId }) => {
      ask((signed + unnamed).trim(), unnamed !== '', requestId);
      return Promise.resolve(null);
    },
    () => tick(false),
  );
  const { signed, unnamed } = form.fields;
  const { talk } = usePanel().view;
  const isAfterShow = talk?.privateWriting === null;
  const stage = `${talk?.startedAt ?? ''} ${String(isAfterShow)}`;
  const [lastStage, setLastStage] = useState(stage);
  if (lastStage !== stage) {
    setLastStage(stage);
    tick(false);
  }
  // Also once its text is deleted: what is typed next was meant without a name, too.
  if (unnamed !== '' && !ticked) tick(true);
  const write = (text: string, isUnnamed: boolean): void =>
    form.set(isUnnamed ? { signed: '', unnamed: text } : { signed: text, unnamed: '' });
  const anonymous = ticked || unnamed !== '';
  const text = signed + unnamed;
  return {
    form,
    text,
    anonymous,
    isAfterShow,
    write: (next: string): void => write(next, anonymous),
    leaveOutName: (without: boolean): void => {
      tick(without);
      write(text, without);
    },
  };
}
