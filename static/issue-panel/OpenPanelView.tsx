import { type ReactElement, Suspense, useRef, useState } from 'react';
import { ConfirmStep } from './steps/ConfirmStep';
import { currentTalk } from './store/current-talk';
import { Head } from './head/Head';
import { Ahead, Announced, Keyboard, NextUp, PastTalks, StepNav, TalkStrip } from './lazy-parts';
import { stepOf } from './keyboard/lead-target';
import { Notices } from './news/Notices';
import { type OpenPanel, PanelProvider } from './panel-context';
import type { PanelProps } from './panel-props';
import type { PanelState } from './store/view-state';
import { ScopeStep } from './steps/ScopeStep';
import styles from './panel.module.css';
import { UnknownsStep } from './steps/UnknownsStep';
import { useFolding } from './steps/use-folding';
import { useLead } from './keyboard/use-lead';
import { useUsuallyOpen } from './steps/use-usually-open';

type Props = Omit<PanelProps, 'state' | 'reload'> & { readonly state: Extract<PanelState, { status: 'open' }> };

/** The whole panel once it is read. */
export function OpenPanelView({ state, actions, size, catchUp }: Props): ReactElement {
  const { view, ownActs, receivedAt, stale, ahead } = state;
  const folding = useFolding(useUsuallyOpen(view, size));
  const leading = useLead();
  const root = useRef<HTMLDivElement>(null);
  const panel: OpenPanel = {
    view,
    actions,
    ownActs,
    receivedAt,
    lead: (to) => {
      folding.unfold(stepOf(to));
      leading.lead(to);
    },
  };
  const [first] = useState(view);
  const talk = currentTalk(view);
  const inTalk = talk !== null;
  const [talked, setTalked] = useState(inTalk);
  if (inTalk && !talked) setTalked(true);
  const small = size === 'small';
  return (
    <PanelProvider value={panel}>
      <Announced state={state} since={first} />
      <Keyboard root={root} />
      <div ref={root} className={styles['panel']}>
        <Head>
          <Suspense>{ahead !== null && <Ahead ahead={ahead} show={catchUp} />}</Suspense>
        </Head>
        {talked && !inTalk && view.me.canEdit && (
          <Suspense fallback={<div className={styles['reserved']} />}>
            <div className={styles['reserved']}>
              <NextUp />
            </div>
          </Suspense>
        )}
        <Notices stale={stale} />
        <Suspense fallback={<div className={styles['strip']} />}>{talk !== null && <TalkStrip talk={talk} />}</Suspense>
        <Suspense fallback={<div className={styles['reserved']} />}>
          {inTalk && !small && <StepNav folding={folding} />}
        </Suspense>
        <div className={inTalk && !small ? styles['talking'] : styles['steps']}>
          {(!small || leading.current !== null) && <ScopeStep folding={folding} leading={leading} />}
          <div className={styles['steps']}>
            <UnknownsStep folding={folding} leading={leading} />
            <ConfirmStep folding={folding} />
          </div>
        </div>
        {!small && view.talks.length > 0 && <PastTalks folding={folding} />}
      </div>
    </PanelProvider>
  );
}
