import { standingOf } from '../../../src/domain/refinement/standing';
import { isOwnId } from '../../../src/domain/shared/own-id';
import { wholeSeconds } from '../../../src/domain/shared/day';
import type { PanelView } from '../../../src/contract';
import { publicStart } from '../../../src/domain/ballot/few-votes';
import { type ReactElement, type ReactNode, useState } from 'react';
import { useFormats } from '../../ui/formats';
import { Lozenge } from '../../ui/Lozenge';
import { useNameOf } from '../../ui/Name';
import { Agreed } from './Agreed';
import { Gaps } from './Gaps';
import { gapsOf, oldTicks } from '../parts/gaps';
import { HeadActions } from './HeadActions';
import { Exempt, NotThisOne } from './NotThisOne';
import { LeftInBar } from '../talk/Left';
import { Listed, type Listing, useListing } from './Listed';
import { Mails } from './Mails';
import { TakeAsIs } from './TakeAsIs';
import { TalkBar } from '../talk/TalkBar';
import { usePanel } from '../store/panel-context';
import { useChangedParts } from '../recheck/use-changed-parts';
import styles from '../panel.module.css';
import { useWords } from '../words';
import { MenuButton } from '../../ui/MenuButton';
import { type MenuItem, Menu } from '../../ui/Menu';

/** The sentence beside the state. */
function useLine(): string {
  const { line } = useWords();
  const { view, moments } = usePanel();
  const formats = useFormats();
  const { exception, ballot, assessment, issue, content } = view;
  const nameOf = useNameOf(exception === null ? [] : [exception.by], 'as-object');
  const { state, agreedAt, startedAt } = assessment.readiness;
  const parts = useChangedParts(view.changedSince);
  const standing = standingOf(assessment.readiness);
  const late = issue.progress === 'new' ? null : toLate(line[issue.progress === 'done' ? 'closed' : 'begun']);
  if (issue.progress === 'done' && state !== 'ready' && wasSplit(view)) return line.splitUp;
  switch (state) {
    case 'draft':
      if (!content.isBare) return late === null ? line.tooLittle : late.refine;
      return late === null ? line.draft : late.draft;
    case 'refine':
      if (late !== null) return standing === 'incomplete' ? late.incomplete : late.refine;
      if (standing === 'incomplete' && moments === null)
        return line.incomplete(agreedAt === null ? null : line.on(formats.dayBefore(agreedAt, view.now)), lacking());
      return (moments === null ? line.refine : line.left)(gapsOf(view).length);
    case 'ready':
      if (assessment.criteria.some(({ id }) => id === 'parent-ready'))
        return line.readyAsParent(issue.parent?.key ?? '', issue.parent?.state === 'exception');
      return agreedAt === null ? line.readyUndated : line.ready(respondents(agreedAt), ...when(agreedAt));
    case 'exception':
      return takenLine() ?? line.exceptionBare;
    case 'recheck':
      if (view.recheck?.of === 'talk') return line.afterVote(null);
      return late !== null && exception === null ? late.recheck : changedLine();
    case 'unknown':
      return (late ?? toLate(line.begun)).unknown;
  }

  /** What a judgement of the past says: when it froze, and what was said since. */
  function toLate(words: (typeof line)['begun']): Readonly<Record<keyof (typeof line)['begun'], string>> {
    const on = startedAt === null ? '' : line.startedOn(line.on(formats.dayBefore(startedAt, view.now)));
    const last = view.talks.at(-1)?.at ?? '';
    const isSince = (at: string | null): boolean => startedAt !== null && at !== null && at > startedAt;
    const since = isSince(agreedAt) ? line.agreedSince : isSince(last) ? line.talkedSince : '';
    return {
      draft: words.draft(on) + since,
      refine: words.refine(on) + since,
      incomplete: words.incomplete(on),
      recheck: words.recheck(on) + since,
      unknown: words.unknown(on),
    };
  }
  /** What an agreed item still needs, by name. */
  function lacking(): string {
    const nameOfRule = (id: string): string => view.own.find((own) => own.id === id)?.name ?? '';
    return formats.list(gapsOf(view).map(({ id }) => (isOwnId(id) ? line.rule(nameOfRule(id)) : line.thing(id))));
  }
  /** The people who said "still agreed" later are not those who voted, so no number is given. */
  function respondents(at: string): { would: number; of: number } {
    const renewed = view.renewals.some(
      (renewal) => renewal.how === 'still-agreed' && wholeSeconds(renewal.at) === wholeSeconds(at),
    );
    const { would, of } = publicStart(ballot.state === 'open' || renewed ? null : ballot.result, view.policy);
    return would === null ? { would: 0, of: 0 } : { would, of };
  }
  function when(at: string): readonly [day: string | null, ago: string | null] {
    const day = formats.dayBefore(at, view.now);
    return [day, day === null ? null : formats.ago(at, view.now)];
  }
  function takenLine(): string | null {
    return exception === null ? null : line.exception(nameOf(exception.by), exception.reason);
  }
  /** After an exception there is no agreement: its reason stays in sight. */
  function changedLine(): string {
    const { changedSince } = view;
    const taken = takenLine();
    if (taken !== null) return line.exceptionOld(taken, parts);
    const ticked = oldTicks(view);
    if (ticked.length > 0) return line.recheckTicks(formats.list(ticked));
    const since = changedSince?.since ?? agreedAt;
    return line.recheck(parts, since === null ? null : line.on(formats.dayBefore(since, view.now)));
  }
}

/** Whether the last talk ended with a split: then nothing of the issue itself was built. */
const wasSplit = ({ talks }: PanelView): boolean => talks.at(-1)?.outcome === 'split';

type Props = {
  /** Overlays the line without moving it. */
  readonly children: ReactNode;
  /** Takes the place in the talk's bar for the one thing to press. */
  readonly take: (slot: HTMLElement | null) => void;
};

/** The state, its sentence, the gaps, and the next action; while a talk runs, its bar. */
export function Head({ children, take }: Props): ReactElement {
  const { view, moments } = usePanel();
  const [form, open] = useState<HeadForm | null>(null);
  const close = () => open(null);
  const { talk } = view;
  const sentence = useLine();
  const listing = useListing();
  const state = (
    <>
      <Lozenge readiness={view.assessment.readiness} />
      <p className={styles['line']} dir="auto" tabIndex={-1}>
        {sentence}
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
      {form === 'mails' && <Mails done={close} />}
      <Exempt />
      <Listed listing={listing} />
      <Agreed />
      <Gaps />
      <HeadActions />
    </header>
  );
}

/** What the menu opens below the state: taking the issue as it is, keeping the flag off it, or one's own mails. */
type HeadForm = 'as-is' | 'not-this-one' | 'mails';

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
  const { asIs, brief, flag, head, list, mails } = useWords();
  const { view, lead, size } = usePanel();
  const { state } = view.assessment.readiness;
  const { canEdit } = view.me;
  const isTakable = canEdit && view.issue.progress === 'new' && state !== 'ready' && state !== 'exception';
  const isFlaggable = canEdit && view.flag !== null && view.flag.state !== 'exempt';
  const items: readonly MenuItem[] = [
    ...(canEdit ? [{ label: brief.edit, onPress: () => lead({ to: 'brief', field: 'why' }) }] : []),
    ...(canEdit && size !== 'meeting' ? [{ label: list.put, onPress: listing.put }] : []),
    ...(isTakable ? [{ label: asIs.open, onPress: () => open('as-is') }] : []),
    ...(isFlaggable ? [{ label: flag.open, onPress: () => open('not-this-one') }] : []),
    { label: mails.open, onPress: () => open('mails') },
  ];
  return <Menu label={head.menu} items={items} close={close} />;
}
