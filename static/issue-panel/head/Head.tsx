import { isOwnId } from '../../../src/domain/shared/own-id';
import type { AssessedId } from '../../../src/domain/readiness/finding';
import { talksInAll } from '../../../src/situation/acts';
import type { RestPart } from '../../../src/situation/rest';
import type { Situation } from '../../../src/situation/situation';
import { isWithoutSize } from '../../../src/domain/refinement/standing';
import type { UnmetParts } from '../../../src/domain/readiness/lacks';
import { asSentence, pastFacts } from '../../../src/words/standing';
import { type ReactElement, type ReactNode, useState } from 'react';
import { useFormats } from '../../ui/formats';
import { Lozenge } from '../../ui/Lozenge';
import { useNameOf } from '../../ui/Name';
import { agreedTalk } from '../store/agreed-talk';
import { Agreed, mayReword } from './Agreed';
import { Gaps } from './Gaps';
import { HeadActions } from './HeadActions';
import { FoundQuestions } from '../hints/FoundQuestions';
import { LeftInBar } from '../talk/Left';
import { Listed, type Listing, useListing } from './Listed';
import { Mails, MailsSent } from './Mails';
import { TakeAsIs } from './TakeAsIs';
import { TalkBar } from '../talk/TalkBar';
import { usePanel } from '../store/panel-context';
import { useChangedParts } from '../recheck/use-changed-parts';
import styles from '../panel.module.css';
import { useWords } from '../words';
import { openKeys } from '../../ui/keys/keys-page';
import { MenuButton } from '../../ui/MenuButton';
import { openGuide } from '../../ui/open-guide';
import { useCommonWords } from '../../ui/words';
import { type MenuItem, Menu } from '../../ui/Menu';

const NONE_UNMET: UnmetParts = { missing: [], since: [], inTheWay: [] };

/** The sentence beside the state. */
function useLineWords({ line }: Situation): string {
  const { line: words } = useWords();
  const { view, moments } = usePanel();
  const formats = useFormats();
  const nameOf = useNameOf('exception' in line ? [line.exception.by] : [], 'as-object');
  const parts = useChangedParts(view.changedSince);
  const { readiness } = view.assessment;
  const day = (at: string | null): string | null => (at === null ? null : formats.dayOf(at));
  const on = (at: string | null): string | null => (at === null ? null : words.on(formats.dayBefore(at, view.now)));
  switch (line.is) {
    case 'split-up':
      return words.splitUp;
    case 'draft':
      return words.draft;
    case 'too-little':
      return words.tooLittle;
    case 'late':
      return asSentence(past()) + (line.since === null ? '' : words.since[line.since]);
    case 'refine':
      return (moments === null ? words.refine : words.left)(line.left);
    case 'agreed-before':
      return moments === null ? told(line.parts) : words.left(line.left);
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
      return told(NONE_UNMET, line.exception);
    case 'exception-old':
      return line.isLate
        ? `${told(NONE_UNMET, line.exception, 'exception')} – ${past()}`
        : told(NONE_UNMET, line.exception);
    case 'exception-bare':
      return words.exceptionBare;
    case 'after-vote':
      return words.afterVote(null);
    case 'old-ticks':
      return words.recheckTicks(formats.list(line.names));
    case 'recheck':
      return words.recheck(parts, on(line.since));
  }

  function past(): string {
    return words.standing.past[readiness.standing](pastFacts(readiness, day));
  }
  /** The table's sentence, without its full stop. */
  function told(
    { missing, since, inTheWay }: UnmetParts,
    taken: typeof view.exception = null,
    standing = readiness.standing,
  ): string {
    const named = (criteria: UnmetParts['missing']) => criteria.map(({ id }) => unmetOf(id));
    const sentence = words.standing.present[standing]({
      agreedOn: day(readiness.agreedAt),
      exceptionOn: null,
      exceptionBy: taken === null ? null : `${nameOf(taken.by)}: ${words.quoted(taken.reason)}`,
      missing: named(missing),
      since: named(since),
      inTheWay: named(inTheWay),
    });
    return sentence.replace(/\.$/u, '');
  }
  function unmetOf(id: AssessedId): string {
    return isOwnId(id) ? words.quoted(view.own.find((own) => own.id === id)?.name ?? '') : words.unmet[id];
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
  const { view, moments, situation } = usePanel();
  const [form, open] = useState<HeadForm | null>(null);
  const close = () => open(null);
  const { talk, ballot } = view;
  // Jira tells the number that was just written some seconds later.
  const isSettled = ballot.state === 'revealed' && (ballot.size?.settled?.label ?? null) !== null;
  const sentence = useLineWords(situation);
  const { noSize } = useWords().ballot;
  const listing = useListing();
  const state = (
    <>
      <Lozenge readiness={view.assessment.readiness} />
      <p className={styles['line']} dir="auto" tabIndex={-1} {...(moments === null ? {} : { title: sentence })}>
        {sentence}
        {moments === null && !isSettled && isWithoutSize(view.assessment.readiness) && ` · ${noSize}`}
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
      {form === 'mails' && <Mails done={close} />}
      {form === 'found' && view.me.canEdit && <FoundQuestions done={close} />}
      <MailsSent />
      <Listed listing={listing} />
      <Agreed isRewording={form === 'reword'} reworded={close} />
      <Gaps />
      <HeadActions />
    </header>
  );
}

/** What the menu opens below the state. */
type HeadForm = 'as-is' | 'mails' | 'found' | 'reword';

/** "…" with the panel's rarer actions. */
function HeadMore(props: Omit<HeadMenuProps, 'close'>): ReactElement {
  const { menu } = useWords().head;
  return <MenuButton label={menu}>{(close) => <HeadMenu {...props} close={close} />}</MenuButton>;
}

type HeadMenuProps = { readonly open: (form: HeadForm) => void; readonly listing: Listing; readonly close: () => void };

/** The rarer actions, one press away; to who may only read, what is about themselves. */
function HeadMenu({ open, listing, close }: HeadMenuProps): ReactElement {
  const common = useCommonWords();
  const { asIs, ballot, head, list, mails, past, questions, steps, ticket } = useWords();
  const { view, lead, size, rest, situation } = usePanel();
  const { state } = view.assessment.readiness;
  const { canEdit } = view.me;
  const isTakable = canEdit && view.issue.progress === 'new' && state !== 'ready' && state !== 'exception';
  const agreed = agreedTalk(view);
  const parts: readonly (MenuItem & { readonly part: RestPart })[] = [
    ...(canEdit && situation.act !== 'ask-question'
      ? [{ part: 'ask' as const, label: head.actions['ask-question'], onPress: () => lead({ to: 'ask' }) }]
      : []),
    ...(size === 'small'
      ? []
      : [{ part: 'scope' as const, label: steps.scope, onPress: () => lead({ to: 'done-when' }) }]),
    { part: 'confirm', label: ballot.sizeLegend, onPress: () => lead({ to: 'confirm' }) },
    ...(size === 'small' || view.talks.length === 0
      ? []
      : [{ part: 'talks' as const, label: past.label(talksInAll(view)), onPress: () => lead({ to: 'talks' }) }]),
  ];
  const items: readonly MenuItem[] = [
    ...(canEdit ? [{ label: ticket.edit, onPress: () => lead({ to: 'ticket', field: 'why' }) }] : []),
    ...parts.filter(({ part }) => rest?.inMenu.includes(part)),
    ...(agreed !== null && mayReword(view, agreed) ? [{ label: head.reword, onPress: () => open('reword') }] : []),
    ...(canEdit ? [{ label: questions.inTexts, onPress: () => open('found') }] : []),
    ...(canEdit && size !== 'meeting' ? [{ label: list.put, onPress: listing.put }] : []),
    ...(isTakable ? [{ label: asIs.open, onPress: () => open('as-is') }] : []),
    { label: head.keys, onPress: openKeys },
    { label: mails.open, onPress: () => open('mails') },
    { label: common.help, onPress: () => openGuide('01-a-talk', common.guide) },
  ];
  return <Menu label={head.menu} items={items} close={close} />;
}
