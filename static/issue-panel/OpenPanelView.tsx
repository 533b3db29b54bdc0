import { type ComponentProps, type ReactElement, useMemo, useRef, useState } from 'react';
import type { PanelView } from '../../src/contract';
import { isParticipant } from '../../src/domain/talk/is-participant';
import { momentAt, stepOfDrawn } from '../../src/situation/moment';
import { owedLead } from '../../src/situation/owed';
import { restOf } from '../../src/situation/rest';
import { actOn } from '../../src/situation/screen';
import { situationOf } from '../../src/situation/situation';
import { ConfirmStep } from './steps/ConfirmStep';
import { Asides } from './head/HeadActions';
import { Head } from './head/Head';
import { NewerView } from './news/NewerView';
import { Announced } from './news/Announced';
import { Behind } from './talk/Behind';
import { Keyboard } from './keyboard/Keyboard';
import { cameFromMeeting, MeetingLine } from './talk/MeetingLine';
import { NextUp } from './talk/NextUp';
import { MissedTalks, PastTalks } from './talk/PastTalks';
import { TalkStrip } from './talk/TalkPeople';
import { stepOf } from './keyboard/lead-target';
import { Notices } from './news/Notices';
import { Unsaved } from './news/Unsaved';
import { type Moments, type OpenPanel, PanelProvider, usePanel } from './store/panel-context';
import type { PanelState } from './store/view-state';
import { ScopeStep } from './steps/ScopeStep';
import styles from './panel.module.css';
import { UnknownsStep } from './steps/UnknownsStep';
import { ShownByItself, useMoments } from './talk/use-moments';
import { useWide } from '../ui/use-wide';
import { type Folding, useFolding, useUsuallyOpen } from './parts/use-folding';
import { useLead } from './keyboard/use-lead';

type Props = Pick<OpenPanel, 'actions' | 'size' | 'onward'> & {
  readonly state: Extract<PanelState, { status: 'open' }>;
  readonly catchUp: () => void;
  /** The page was opened by a link to what the viewer owes. */
  readonly toOwed?: boolean;
};

/** The whole panel once it is read. */
export function OpenPanelView({ state, actions, size, onward, catchUp, toOwed = false }: Props): ReactElement {
  const { view, ownVote, ownActs, receivedAt, stale, newer } = state;
  const small = size === 'small';
  const situation = useMemo(() => situationOf(view), [view]);
  const [owed] = useState(() => (toOwed ? owedLead(view) : null));
  const folds = useFolding(useUsuallyOpen(situation, size), owed && stepOf(owed));
  const leading = useLead(owed);
  const root = useRef<HTMLDivElement>(null);
  const wide = useWide();
  const moments = useMoments(view, situation, !small);
  const folding = moments === null ? folds : { ...folds, ...inMoments(moments, wide) };
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const panel: OpenPanel = {
    view,
    actions,
    ownVote,
    ownActs,
    receivedAt,
    situation,
    rest: size === 'full' || small ? restOf(view) : null,
    act: actOn(situation, moments),
    moments,
    onward,
    slot,
    size,
    lead: (to) => {
      const step = stepOf(to);
      if (step !== null) folding.unfold(step);
      leading.lead(to);
    },
  };
  const { talk } = view;
  return (
    <PanelProvider value={panel}>
      <Unseen state={state} root={root} />
      <div ref={root} className={styles['panel']}>
        <Head take={setSlot}>{newer !== null && <NewerView newer={newer} show={catchUp} />}</Head>
        {size !== 'meeting' && <MeetingLine />}
        {!small && <MissedTalks />}
        {size !== 'meeting' && <NextIssue view={view} />}
        <Notices stale={stale} />
        {talk !== null && small && <TalkStrip talk={talk} />}
        <Unsaved />
        <div
          className={moments === null ? styles['steps'] : styles['talking']}
          data-moment={moments === null ? undefined : moments.drawn}
        >
          {(!small || leading.current !== null) && <ScopeStep folding={folding} leading={leading} />}
          <div
            data-column={moments === null ? undefined : ''}
            className={moments === null ? styles['inner'] : styles['column']}
            hidden={moments?.drawn === 'scope'}
          >
            {moments !== null && <Behind moments={moments} />}
            <UnknownsStep folding={folding} leading={leading} />
            <ConfirmStep folding={folding} />
          </div>
        </div>
        <Asides />
        <Earlier folding={folding} />
      </div>
    </PanelProvider>
  );
}

/** Earlier talks; on a narrow page of a talk they are shown only with the whole scope. */
function Earlier({ folding }: { readonly folding: Folding }): ReactElement | null {
  const { view, moments, size, rest } = usePanel();
  const wide = useWide();
  if (size === 'small' || view.talks.length === 0) return null;
  if (rest !== null && !folding.isOpen('talks')) return null;
  return (
    <div hidden={moments !== null && !wide && moments.drawn !== 'scope'}>
      <PastTalks folding={folding} />
    </div>
  );
}

/** Parts that draw nothing. */
function Unseen({ state, root }: Pick<Props, 'state'> & ComponentProps<typeof Keyboard>): ReactElement {
  return (
    <>
      <Announced state={state} />
      <Keyboard root={root} />
      <ShownByItself />
    </>
  );
}

/** After a talk its people see the next issue, also on a page opened since (ms). */
const NEXT_MS = 30 * 60_000;

/** The next issue, for those who were in the talk that is over. */
function NextIssue({ view }: { view: PanelView }): ReactElement | null {
  const inTalk = view.talk !== null;
  const [talked, setTalked] = useState(inTalk || hasJustEnded(view));
  if (inTalk && !talked) setTalked(true);
  if (!talked || inTalk || !view.me.canEdit || cameFromMeeting(view)) return null;
  return (
    <div className={styles['reserved']}>
      <NextUp />
    </div>
  );
}

function hasJustEnded({ talks, me, now }: PanelView): boolean {
  const last = talks.at(-1);
  return last !== undefined && Date.parse(now) - Date.parse(last.at) < NEXT_MS && isParticipant(last, me.accountId);
}

/** During a talk a step is open while its moment is shown; opening it visits that moment. The scope stays in sight. */
function inMoments({ now, drawn: shown, visit }: Moments, wide: boolean): Partial<Folding> {
  return {
    isOpen: (fold) => fold === 'scope' || fold === stepOfDrawn(shown),
    unfold: (fold) => {
      if (fold === 'talks' || (fold === 'scope' && wide)) return;
      visit(momentAt(now, fold));
    },
  };
}
