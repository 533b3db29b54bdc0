import { isOwnId } from '../../../src/domain/shared/own-id';
import type { Gap } from '../../../src/situation/gaps';
import type { Situation } from '../../../src/situation/situation';
import { isWithoutSize } from '../../../src/domain/refinement/standing';
import { type ReactElement, type ReactNode, useState } from 'react';
import { useFormats } from '../../ui/formats';
import { Lozenge } from '../../ui/Lozenge';
import { useNameOf } from '../../ui/Name';
import { Agreed } from './Agreed';
import { Gaps } from './Gaps';
import { HeadActions } from './HeadActions';
import { Exempt, NotThisOne } from './NotThisOne';
import { LeftInBar } from '../talk/Left';
import { Found } from './Found';
import { Listed, type Listing, useListing } from './Listed';
import { turnKeys, useKeysOn } from '../keyboard/single-keys';
import { Mails, MailsSent } from './Mails';
import { TakeAsIs } from './TakeAsIs';
import { TalkBar } from '../talk/TalkBar';
import { usePanel } from '../store/panel-context';
import { WordingOnly } from '../recheck/WordingOnly';
import { useChangedParts } from '../recheck/use-changed-parts';
import styles from '../panel.module.css';
import { useWords } from '../words';
import { MenuButton } from '../../ui/MenuButton';
import { type MenuItem, Menu } from '../../ui/Menu';

/** The sentence beside the state. */
function useLineWords({ line }: Situation): string {
  const { line: words } = useWords();
  const { view, moments } = usePanel();
  const formats = useFormats();
  const nameOf = useNameOf('exception' in line ? [line.exception.by] : [], 'as-object');
  const parts = useChangedParts(view.changedSince);
  const on = (at: string | null): string | null => (at === null ? null : words.on(formats.dayBefore(at, view.now)));
  switch (line.is) {
    case 'split-up':
      return words.splitUp;
    case 'draft':
      return words.draft;
    case 'too-little':
      return words.tooLittle;
    case 'late': {
      const started = on(view.assessment.readiness.startedAt);
      const since = line.since === null ? '' : line.since === 'agreed' ? words.agreedSince : words.talkedSince;
      const sentence = words[line.isDone ? 'closed' : 'begun'][line.of](
        started === null ? '' : words.startedOn(started),
      );
      return line.of === 'incomplete' || line.of === 'unknown' ? sentence : sentence + since;
    }
    case 'refine':
      return (moments === null ? words.refine : words.left)(line.left);
    case 'incomplete':
      return moments === null
        ? words.incomplete(on(line.at), formats.list(line.lacking.map(thingOf)))
        : words.left(line.lacking.length);
    case 'ready': {
      const day = formats.dayBefore(line.at, view.now);
      const sentence = words.ready(line, day, day === null ? null : formats.ago(line.at, view.now));
      return line.isUnasked ? `${sentence} · ${words.unasked}` : sentence;
    }
    case 'ready-undated':
      return words.readyUndated;
    case 'ready-as-parent':
      return words.readyAsParent(line.key, line.isTaken);
    case 'exception':
      return taken(line.exception);
    case 'exception-old':
      return words.exceptionOld(taken(line.exception), parts);
    case 'exception-bare':
      return words.exceptionBare;
    case 'after-vote':
      return words.afterVote(null);
    case 'old-ticks':
      return words.recheckTicks(formats.list(line.names));
    case 'recheck':
      return words.recheck(parts, on(line.since));
  }

  function thingOf({ id }: Gap): string {
    return isOwnId(id) ? words.rule(view.own.find((own) => own.id === id)?.name ?? '') : words.thing(id);
  }
  function taken({ by, reason }: NonNullable<typeof view.exception>): string {
    return words.exception(nameOf(by), reason);
  }
}

type Props = {
  /** Overlays the line without moving it. */
  readonly children: ReactNode;
  /** Takes the place in the talk's bar for the one thing to press. */
  readonly take: (slot: HTMLElement | null) => void;
};

/** The state, its sentence, the gaps, and the next action; while a talk runs, its bar. */
export function Head({ children, take }: Props): ReactElement {
  const { view, moments, situation, rest } = usePanel();
  const [form, open] = useState<HeadForm | null>(null);
  const close = () => open(null);
  const { talk } = view;
  const sentence = useLineWords(situation);
  const { noSize } = useWords().ballot;
  const listing = useListing();
  const state = (
    <>
      <Lozenge readiness={view.assessment.readiness} />
      <p className={styles['line']} dir="auto" tabIndex={-1} {...(moments === null ? {} : { title: sentence })}>
        {sentence}
        {moments === null && isWithoutSize(view.assessment.readiness) && ` · ${noSize}`}
        {moments !== null && <LeftInBar />}
        {children}
      </p>
    </>
  );
  const menu = <HeadMore open={open} listing={listing} />;
  return (
    <header className={styles['head']}>
      {talk !== null && moments !== null ? (
        <TalkBar talk={talk} state={state} menu={menu} take={take} />
      ) : (
        <div className={styles['state']}>
          {state}
          {menu}
        </div>
      )}
      {form === 'as-is' && view.me.canEdit && <TakeAsIs done={close} />}
      {form === 'not-this-one' && view.me.canEdit && <NotThisOne done={close} />}
      {form === 'wording' && <WordingOnly done={close} />}
      {form === 'mails' && <Mails done={close} />}
      {form === 'found' && rest !== null && <Found done={close} />}
      <Exempt />
      <MailsSent />
      <Listed listing={listing} />
      <Agreed />
      <Gaps />
      <HeadActions />
    </header>
  );
}

/** What the menu opens below the state. */
type HeadForm = 'as-is' | 'not-this-one' | 'wording' | 'mails' | 'found';

/** "…" with the panel's rarer actions. */
function HeadMore(props: Omit<HeadMenuProps, 'close'>): ReactElement {
  const { menu } = useWords().head;
  return <MenuButton label={menu}>{(close) => <HeadMenu {...props} close={close} />}</MenuButton>;
}

type HeadMenuProps = {
  readonly open: (form: HeadForm) => void;
  readonly listing: Listing;
  readonly close: () => void;
};

/** The rarer actions, one press away; to who may only read, what is about themselves. */
function HeadMenu({ open, listing, close }: HeadMenuProps): ReactElement {
  const { asIs, flag, head, list, mails, questions, recheck, ticket } = useWords();
  const { view, lead, size, rest } = usePanel();
  const keysOn = useKeysOn();
  const { state } = view.assessment.readiness;
  const { canEdit } = view.me;
  const isTakable = canEdit && view.issue.progress === 'new' && state !== 'ready' && state !== 'exception';
  const isFlaggable = canEdit && view.flag !== null && view.flag.state !== 'exempt';
  const items: readonly MenuItem[] = [
    ...(canEdit ? [{ label: ticket.edit, onPress: () => lead({ to: 'ticket', field: 'why' }) }] : []),
    ...(canEdit && rest !== null ? [{ label: questions.inTexts, onPress: () => open('found') }] : []),
    ...(canEdit && size !== 'meeting' ? [{ label: list.put, onPress: listing.put }] : []),
    ...(isTakable ? [{ label: asIs.open, onPress: () => open('as-is') }] : []),
    ...(isFlaggable ? [{ label: flag.open, onPress: () => open('not-this-one') }] : []),
    ...(view.recheck?.mayCallWording === true
      ? [{ label: `${recheck.wordingOnly}…`, onPress: () => open('wording') }]
      : []),
    { label: keysOn ? head.keysOff : head.keysOn, onPress: () => turnKeys(!keysOn) },
    { label: mails.open, onPress: () => open('mails') },
  ];
  return <Menu label={head.menu} items={items} close={close} />;
}
