import CheckMark from '@atlaskit/icon/core/check-mark';
import type { ReactElement } from 'react';
import { useWide } from '../../ui/use-wide';
import { stepTarget } from '../keyboard/lead-target';
import { usePanel } from '../store/panel-context';
import panel from '../panel.module.css';
import bar from './bar.module.css';
import { type DrawnStep, type Moment, momentAt, stepOfDrawn } from '../../../src/situation/moment';
import { useWords } from '../words';

const talkSteps = ['scope', 'unknowns', 'confirm', 'close'] as const;
type TalkStep = (typeof talkSteps)[number];

const stepOf = (shown: DrawnStep): TalkStep => (shown === 'close' ? 'close' : stepOfDrawn(shown));

/** The four steps of a talk: which is shown, where the talk is, and which are done. Pressing one shows it. */
export function TalkSteps(): ReactElement | null {
  const words = useWords();
  const { moments, situation } = usePanel();
  const names: Readonly<Record<TalkStep, string>> = { ...words.steps, ...words.talk.steps };
  const wide = useWide();
  if (moments === null) return null;
  const { now, drawn: shown, visit } = moments;
  const go = (step: TalkStep): void => {
    if (step !== 'scope' || !wide) return visit(step === 'close' ? 'close' : momentAt(now, step));
    document.getElementById(stepTarget('scope'))?.focus();
  };
  return (
    <nav aria-label={words.stepNav} className={bar['nav']}>
      <ol>
        {talkSteps.map((step, index) => (
          <li key={step}>
            <button
              type="button"
              className={bar['step']}
              {...(stepOf(shown) === step ? { 'aria-current': 'step' } : {})}
              onClick={() => go(step)}
            >
              <span>
                {index + 1} <span className={bar['name']}>{names[step]}</span>
              </span>
              {step !== 'close' && situation.done.includes(step) && (
                <span className={panel['done']}>
                  <CheckMark label={words.talk.done} color="currentColor" size="small" />
                </span>
              )}
              {stepOf(now) === step && <Doing now={now} />}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Doing({ now }: { now: Moment }): ReactElement | null {
  const doing = useWords().talk.doing[now];
  return <span className={bar['doing']}>· {doing}</span>;
}
